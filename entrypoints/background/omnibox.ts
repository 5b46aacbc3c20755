import browser from 'webextension-polyfill';
import { escapeMarkup, suggest } from '../../lib/background/omnibox-suggestions.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import { loadSettings } from '../../lib/settings/storage.ts';
import { opensFromPage } from './open-panel.ts';
import { reference } from './state.ts';

/** «hashiya» and a word in the address bar search the reference set; nothing of it is sent anywhere. */
export function listenToOmnibox(): void {
  browser.omnibox.onInputChanged.addListener((query, show) => {
    void suggestions(query).then(show);
  });
  browser.omnibox.onInputEntered.addListener((entered, where) => void open(entered, where));
}

async function suggestions(query: string) {
  const settings = await loadSettings(browser.storage.local);
  const translator = createTranslator(settings.language, settings.numerals, settings.dateFormat);
  const found = await reference.use(({ parts, lookup }) =>
    suggest(parts, lookup.history, query, translator),
  );
  // Only Chromium reads descriptions as markup.
  if (!opensFromPage) return found;
  return found.map(({ content, description }) => ({
    content,
    description: escapeMarkup(description),
  }));
}

async function open(entered: string, where: string): Promise<void> {
  const [first] = entered.startsWith('/reference/')
    ? [{ content: entered }]
    : await suggestions(entered);
  const url = browser.runtime.getURL(`library.html#${first?.content ?? '/reference'}`);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}
