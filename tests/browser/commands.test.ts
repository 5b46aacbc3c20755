import { describe, expect, it } from 'vitest';
import { browserNames, startBrowser } from './harness/start-browser.ts';

declare const chrome: {
  readonly commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
};

describe.each(browserNames)('the shortcuts in %s', (name) => {
  it('are all assigned as they were suggested', async () => {
    const launched = await startBrowser(name);
    try {
      const page = await launched.openExtensionPage('library.html');
      const commands = await page.evaluate(() => chrome.commands.getAll());
      const keys = Object.fromEntries(commands.map((command) => [command.name, command.shortcut]));
      expect(keys).toMatchObject({
        'next-mark': 'Alt+Shift+K',
        'previous-mark': 'Alt+Shift+J',
        'toggle-marks': 'Alt+Shift+M',
        [name === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: 'Alt+Shift+H',
      });
    } finally {
      await launched.close();
    }
  });
});
