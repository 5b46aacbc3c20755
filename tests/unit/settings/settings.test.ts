import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../../lib/settings/settings.ts';
import { loadSettings, saveSettings } from '../../../lib/settings/storage.ts';

function memory(items: Record<string, unknown> = {}) {
  const kept = { ...items };
  return {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (more: Record<string, unknown>) => {
      Object.assign(kept, more);
    },
  };
}

describe('settings', () => {
  it('are whole whatever was stored', () => {
    for (const stored of [undefined, null, 7, 'x', [], { language: 'xx', marked: 'all' }]) {
      expect(readSettings(stored)).toEqual(defaultSettings);
    }
  });

  it('are Arabic and mark everything by default', () => {
    expect(defaultSettings).toMatchObject({ language: 'ar', theme: 'auto', numerals: 'latn' });
    expect(defaultSettings.marked).toHaveLength(5);
    expect(defaultSettings.autoSave).toBe(false);
  });

  it('keep what is right beside what is wrong', () => {
    expect(readSettings({ language: 'fr', theme: 'pink' })).toEqual({
      ...defaultSettings,
      language: 'fr',
    });
  });

  it('mark nothing where nothing is chosen, and each category once', () => {
    expect(readSettings({ marked: [] }).marked).toEqual([]);
    expect(readSettings({ marked: ['dated', 'agreement', 'dated'] }).marked).toEqual([
      'agreement',
      'dated',
    ]);
  });

  it('loses neither of two changes made in one moment', async () => {
    const area = memory();
    await Promise.all([
      saveSettings(area, { language: 'en' }),
      saveSettings(area, { theme: 'dark' }),
    ]);
    expect(await loadSettings(area)).toMatchObject({ language: 'en', theme: 'dark' });
  });

  it('change one by one', async () => {
    const area = memory();
    await saveSettings(area, { language: 'en' });
    await saveSettings(area, { theme: 'dark' });
    expect(await loadSettings(area)).toEqual({ ...defaultSettings, language: 'en', theme: 'dark' });
  });
});
