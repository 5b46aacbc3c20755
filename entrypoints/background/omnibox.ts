import browser from 'webextension-polyfill';
import {
  escapeMarkup,
  routeOf,
  type Suggestion,
  suggest,
} from '../../lib/background/omnibox-suggestions.ts';
import { createTranslator, type Translator } from '../../lib/language/translator.ts';
import { loadSettings } from '../../lib/settings/storage.ts';
import { opensFromPage } from './open-panel.ts';
import { reference } from './state.ts';

/** The asking that the reader typed last; answers to earlier ones come too late. */
let latest = 0;

/** «hashiya» and a word in the address bar search the reference set; nothing of it is sent anywhere. */
export function listenToOmnibox(): void {
  browser.omnibox.onInputChanged.addListener((query, show) => {
    latest += 1;
    const asking = latest;
    answer(query, () => asking === latest, show).catch((error: unknown) =>
      console.warn('nothing was suggested', error),
    );
  });
  browser.omnibox.onInputEntered.addListener((entered, where) => void open(entered, where));
}

async function answer(
  query: string,
  isLatest: () => boolean,
  show: (suggestions: Suggestion[]) => void,
): Promise<void> {
  const settings = await loadSettings(browser.storage.local);
  const translator = createTranslator(settings.language, settings.numerals, settings.dateFormat);
  const found = await reference.use(({ parts, lookup }) =>
    suggest(parts, lookup.history, query, translator),
  );
  if (!isLatest()) return;
  sayWhatEnterDoes(query, translator);
  show(found.map((each) => ({ ...each, description: asDescription(each.description) })));
}

/** The first line under the address bar: what was typed is searched for in the library. */
function sayWhatEnterDoes(query: string, { text }: Translator): void {
  const description = asDescription(text('menu.search', { query: query.trim().slice(0, 200) }));
  browser.omnibox.setDefaultSuggestion({ description });
}

/** Only Chromium reads descriptions as markup. */
function asDescription(text: string): string {
  return opensFromPage ? escapeMarkup(text) : text;
}

async function open(entered: string, where: string): Promise<void> {
  const url = browser.runtime.getURL(`library.html#${routeOf(entered)}`);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}
