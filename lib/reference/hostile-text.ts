import { type Reason, reason } from '../reason.ts';

/** Deepest nesting that any entry of the format has, with room. */
const MAXIMUM_DEPTH = 12;
/** Longest list in an entry, with room (the bundled set has 31 cues in one); a set of millions of cues would slow every start. */
const MAXIMUM_ITEMS = 1000;
/** Keys that reach an object's prototype where they are copied carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'prototype', 'constructor']);
/** A tag, a comment or a declaration; «أقل من < 5» is none. */
const MARKUP = /<[/!?]?[A-Za-z]|<!--/u;
const SCRIPT_ADDRESS = /^\s*(?:javascript|vbscript|data)\s*:/iu;
/** Everything below U+0020 but tab and line break, and DEL to U+009F. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const LONGEST_PATH = 120;
const HALF_CHARACTER = /\p{Surrogate}/u;
/** Overrides that show text in another order than it is stored; marks and isolates are part of honest Arabic text. */
const OVERRIDE = /[\u202d\u202e]/u;

export interface HostileOptions {
  /** `page`: quoted from a web page, which may print anything; it is only ever shown as text, so only its form is looked at. */
  readonly from?: 'entry' | 'page';
}

/**
 * What no reference entry may hold anywhere in it, whatever its form: markup, script addresses, control characters,
 * bidi overrides, half characters, prototype keys, bottomless nesting, endless lists; with the path of the field that holds it
 * (`field`). Null where it holds none of them.
 */
export function hostileText(
  value: unknown,
  { from = 'entry' }: HostileOptions = {},
  depth = 0,
): Reason | null {
  if (typeof value === 'string') return from === 'page' ? null : hostileString(value);
  if (typeof value !== 'object' || value === null) return null;
  if (depth > MAXIMUM_DEPTH) return reason('import_nested');
  if (from === 'entry' && Array.isArray(value) && value.length > MAXIMUM_ITEMS) {
    return reason('import_list_too_long', { count: value.length, most: MAXIMUM_ITEMS });
  }
  for (const key of Object.keys(value)) {
    if (PROTOTYPE_KEYS.has(key)) return reason('import_prototype_key', { key });
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = hostileText(inner, { from }, depth + 1);
    if (found) return within(key, found);
  }
  return null;
}

function within(key: string, { code, parameters }: Reason): Reason {
  const { field } = parameters;
  const path = field === undefined ? key : `${key}.${field}`;
  return reason(code, { ...parameters, field: path.slice(0, LONGEST_PATH) });
}

function hostileString(text: string): Reason | null {
  if (MARKUP.test(text)) return reason('import_markup', { written: text.slice(0, 60) });
  if (SCRIPT_ADDRESS.test(text)) return reason('import_script', { written: text.slice(0, 60) });
  if (CONTROL.test(text)) return reason('import_control');
  if (OVERRIDE.test(text)) return reason('import_override');
  if (HALF_CHARACTER.test(text)) return reason('import_encoding');
  return null;
}
