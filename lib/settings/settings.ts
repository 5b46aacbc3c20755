import * as v from 'valibot';
import { markCategories } from '../analysis/session.ts';
import { languages } from '../language/translate.ts';

/** What the reader may choose; kept in `storage.local` and read by every part of the extension. */
export const Settings = v.object({
  language: v.fallback(v.picklist(languages), 'ar'),
  /** Western (`latn`) or Arabic-Indic (`arab`) digits in the Arabic interface. */
  numerals: v.fallback(v.picklist(['latn', 'arab']), 'latn'),
  /** `long`: 13 فبراير 2018; `short`: 13/2/2018; `iso`: 2018-02-13. */
  dateFormat: v.fallback(v.picklist(['long', 'short', 'iso']), 'long'),
  /** `auto` follows the system. */
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Colours of the marks; shapes and underlines never change, so that no colour is needed to tell them apart. */
  palette: v.fallback(v.picklist(['editorial', 'distinct', 'grey']), 'editorial'),
  /** Categories that are marked in the page. */
  marked: v.fallback(
    v.pipe(
      v.array(v.picklist(markCategories)),
      v.transform((chosen) => markCategories.filter((category) => chosen.includes(category))),
    ),
    [...markCategories],
  ),
  /** Whether every article that is marked is saved to the ledger by itself; never from private windows. */
  autoSave: v.fallback(v.boolean(), false),
  /** Set once the first-run page was seen. */
  welcomed: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof Settings>;

/** Takes whatever was stored, however old, and gives settings that are whole: what is missing or odd becomes the default. */
export function readSettings(stored: unknown): Settings {
  const result = v.safeParse(Settings, typeof stored === 'object' && stored !== null ? stored : {});
  return result.success ? result.output : v.parse(Settings, {});
}

export const defaultSettings: Settings = readSettings({});
