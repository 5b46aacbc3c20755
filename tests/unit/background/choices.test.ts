import { describe, expect, it } from 'vitest';
import {
  allow,
  correctDate,
  correctedDate,
  dismiss,
  isDismissed,
  loadChoices,
  pageOf,
  saveChoices,
} from '../../../lib/background/choices.ts';
import { memoryArea } from './memory-area.ts';

const url = 'https://news.example.org/a/1?x=2#part';

describe('choices', () => {
  it('are empty at first and survive being stored', async () => {
    const area = memoryArea();
    const none = await loadChoices(area);
    expect(isDismissed(none, url)).toBe(false);
    await saveChoices(area, dismiss(none, url, 'site'));
    expect(isDismissed(await loadChoices(area), 'https://news.example.org/b')).toBe(true);
    expect(isDismissed(await loadChoices(area), 'https://example.org/b')).toBe(false);
  });

  it('are whole again whatever was stored', async () => {
    const odd = memoryArea({ choices: { dismissedSites: 'all', dates: [['a']] } });
    expect(await loadChoices(odd)).toEqual({
      dismissedSites: [],
      dismissedPages: [],
      forcedPages: [],
      dates: [],
    });
  });

  it('take one page, not its fragment, and give it back', async () => {
    const none = await loadChoices(memoryArea());
    const dismissed = dismiss(none, url, 'page');
    expect(isDismissed(dismissed, 'https://news.example.org/a/1?x=2')).toBe(true);
    expect(isDismissed(dismissed, 'https://news.example.org/a/2')).toBe(false);
    const allowed = allow(dismissed, url, true);
    expect(isDismissed(allowed, url)).toBe(false);
    expect(allowed.forcedPages).toEqual([pageOf(url)]);
    expect(dismiss(allowed, url, 'page').forcedPages).toEqual([]);
  });

  it('keep the reader’s date for an address until it is taken back', async () => {
    const none = await loadChoices(memoryArea());
    const dated = correctDate(correctDate(none, url, '2018-02-12'), url, '2018-02-13');
    expect(correctedDate(dated, url)).toBe('2018-02-13');
    expect(dated.dates).toHaveLength(1);
    expect(correctedDate(correctDate(dated, url, null), url)).toBeNull();
  });

  it('forget the oldest beyond a bound', async () => {
    let choices = await loadChoices(memoryArea());
    for (let place = 0; place < 2100; place += 1) {
      choices = correctDate(choices, `https://example.org/${place}`, '2018');
    }
    expect(choices.dates).toHaveLength(2000);
    expect(correctedDate(choices, 'https://example.org/0')).toBeNull();
    expect(correctedDate(choices, 'https://example.org/2099')).toBe('2018');
  });

  it('leave what is no address alone', async () => {
    const none = await loadChoices(memoryArea());
    expect(dismiss(none, 'nonsense', 'site')).toBe(none);
    expect(isDismissed(none, null)).toBe(false);
  });
});
