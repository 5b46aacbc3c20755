/**
 * Folding: the form of a text in which spellings that a newspaper uses freely are one.
 *
 * - marks (harakat, Quranic signs, superscript alef), tatweel, bidi controls and joiners vanish;
 * - أ إ آ ٱ → ا, ى ی → ي, ئ → ي, ؤ → و, ة → ه, ک → ك;
 * - Arabic-Indic and Extended Arabic-Indic digits → ASCII digits;
 * - presentation forms and full-width signs → what NFKC makes of them;
 * - Latin letters → lower case; every kind of space but line breaks → U+0020.
 *
 * Every folded UTF-16 unit knows the units of the given text that it stands for, so a span found in
 * the folded text slices the given text exactly: «جِلسـتين» folds to «جلستين» and maps back whole.
 *
 * Source of the ranges: Unicode 16, blocks Arabic, Arabic Presentation Forms A and B; UAX #9 for bidi controls.
 */
export interface FoldedText {
  /** The text as given. */
  readonly original: string;
  readonly folded: string;
  /** For each folded unit, the offset in `original` of the first unit that it stands for. */
  readonly starts: Uint32Array;
  /** For each folded unit, the offset in `original` just after it and the marks and tatweel that follow it. */
  readonly ends: Uint32Array;
}

const DROP = -1;
const DROP_CONTROL = -2;
const EXPAND = -3;

/** What one UTF-16 unit becomes: a unit, or one of the negative codes. */
const table = buildTable();

function buildTable(): Int32Array {
  const map = new Int32Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) map[unit] = unit;
  const range = (from: number, to: number, code: number): void => {
    for (let unit = from; unit <= to; unit += 1) map[unit] = code;
  };
  range(0x0610, 0x061a, DROP);
  range(0x064b, 0x065f, DROP);
  map[0x0670] = DROP;
  range(0x06d6, 0x06dc, DROP);
  range(0x06df, 0x06e8, DROP);
  range(0x06ea, 0x06ed, DROP);
  range(0x08d3, 0x08ff, DROP);
  map[0x0640] = DROP;
  range(0x0300, 0x036f, DROP);
  for (const control of [0x061c, 0xfeff, 0x00ad]) map[control] = DROP_CONTROL;
  range(0x200b, 0x200f, DROP_CONTROL);
  range(0x202a, 0x202e, DROP_CONTROL);
  range(0x2060, 0x2069, DROP_CONTROL);
  range(0xfe00, 0xfe0f, DROP);
  for (const letter of 'أإآٱ') map[letter.charCodeAt(0)] = 0x0627;
  for (const letter of 'ىیئ') map[letter.charCodeAt(0)] = 0x064a;
  map[0x0624] = 0x0648;
  map[0x0629] = 0x0647;
  map[0x06a9] = 0x0643;
  for (let digit = 0; digit < 10; digit += 1) {
    map[0x0660 + digit] = 0x30 + digit;
    map[0x06f0 + digit] = 0x30 + digit;
  }
  for (let upper = 0x41; upper <= 0x5a; upper += 1) map[upper] = upper + 0x20;
  for (const space of [0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) map[space] = 0x20;
  range(0x2000, 0x200a, 0x20);
  map[0x2028] = 0x0a;
  map[0x2029] = 0x0a;
  map[0x0d] = 0x0a;
  range(0xfb50, 0xfdcf, EXPAND);
  range(0xfdf0, 0xfdff, EXPAND);
  range(0xfe70, 0xfefc, EXPAND);
  range(0xff01, 0xff5e, EXPAND);
  for (const sign of '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞') map[sign.charCodeAt(0)] = sign.charCodeAt(0);
  return map;
}

/** Room for the longest thing that NFKC makes of one unit (U+FDFA, eighteen). */
const LONGEST_EXPANSION = 18;

function grown<A extends Uint16Array | Uint32Array>(array: A, more: A): A {
  more.set(array);
  return more;
}

/** Folded text as the units that it is made of. */
export interface FoldedUnits extends Omit<FoldedText, 'folded'> {
  readonly units: Uint16Array;
}

/** Folds a text; time and memory grow with its length alone. */
export function fold(original: string): FoldedText {
  const { units, ...rest } = foldUnits(original);
  return { ...rest, folded: decodeUnits(units) };
}

/** Folds a text and keeps the folded units for the tokeniser. */
export function foldUnits(original: string): FoldedUnits {
  const size = original.length;
  let units = new Uint16Array(size);
  let starts = new Uint32Array(size);
  let ends = new Uint32Array(size);
  let length = 0;
  for (let index = 0; index < size; index += 1) {
    const code = table[original.charCodeAt(index)] ?? 0;
    if (code >= 0) {
      units[length] = code;
      starts[length] = index;
      ends[length] = index + 1;
      length += 1;
    } else if (code === DROP) {
      if (length > 0 && ends[length - 1] === index) ends[length - 1] = index + 1;
    } else if (code === EXPAND) {
      const needed = length + LONGEST_EXPANSION + size - index;
      if (needed > units.length) {
        units = grown(units, new Uint16Array(needed * 2));
        starts = grown(starts, new Uint32Array(needed * 2));
        ends = grown(ends, new Uint32Array(needed * 2));
      }
      for (const expanded of (original[index] ?? '').normalize('NFKC')) {
        const inner = table[expanded.charCodeAt(0)] ?? 0;
        if (inner < 0) continue;
        units[length] = inner;
        starts[length] = index;
        ends[length] = index + 1;
        length += 1;
      }
    }
  }
  return {
    original,
    units: units.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

const decoder = new TextDecoder('utf-16le');
const CHUNK = 0x2000;

/** The text of folded units. */
export function decodeUnits(units: Uint16Array): string {
  if (units.length > CHUNK * 4 && !hasLoneSurrogate(units)) return decoder.decode(units);
  let text = '';
  for (let from = 0; from < units.length; from += CHUNK) {
    text += String.fromCharCode(...units.subarray(from, from + CHUNK));
  }
  return text;
}

function hasLoneSurrogate(units: Uint16Array): boolean {
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = units[index + 1] ?? 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return true;
    index += 1;
  }
  return false;
}

/**
 * The folded form of a word or phrase alone, for dictionaries: «أمريكية» → «امريكيه». Dictionaries hold thousands, of which most are
 * folded as they are: no offsets are kept.
 */
export function foldWord(word: string): string {
  let folded = '';
  let kept = 0;
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index);
    const code = table[unit] ?? 0;
    if (code === unit) continue;
    if (code === EXPAND) return fold(word).folded;
    folded += word.slice(kept, index);
    if (code >= 0) folded += String.fromCharCode(code);
    kept = index + 1;
  }
  return kept === 0 ? word : folded + word.slice(kept);
}
