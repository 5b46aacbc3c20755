import type { Token } from '../../arabic/tokens.ts';
import type { CheckContext } from '../check.ts';
import { namedMembers } from './named-members.ts';
import { checkWords } from './words.ts';

/** How many members a list may have: a conjunction may join members or words of one member. */
export interface ListSize {
  readonly least: number;
  readonly most: number;
  /** The list ends where its sentence does and its members are short, so that no member can be missing. */
  readonly closed: boolean;
}

const LONGEST_ITEM = 5;
const LONGEST = 80;
const QUOTES = new Set(['"', '«', '“', '”', '»']);
const OPENING = new Set(['«', '“']);
/** Words that begin with waw though no conjunction is attached; all others may be «و» and a word. */
const AND = 'و';

interface Item {
  words: number;
  /** Words after the first that may carry «و». */
  joined: number;
  quoted: boolean;
  /** Begins with «و». */
  readonly and: boolean;
}

/** Reads the list that begins at a token; null where it is said to be partial or is none. */
export function readList(
  { reading, layout, words, places }: CheckContext,
  from: number,
): ListSize | null {
  const { tokens } = reading;
  const part = layout.part[from];
  const items: Item[] = [];
  let item: Item | null = null;
  let [quotes, inQuotes, closed, afterAnd, token] = [0, false, true, false, from];
  for (; token < tokens.length && token < from + LONGEST; token += 1) {
    const one = tokens[token];
    if (!one || layout.part[token] !== part || one.kind === 'break') break;
    if (one.text === '.' || one.text === '؛' || one.text === '…') {
      closed = closed && one.text !== '…';
      break;
    }
    if (QUOTES.has(one.text)) {
      const opens: boolean = OPENING.has(one.text) || (one.text === '"' && !inQuotes);
      if (opens) quotes += 1;
      inQuotes = opens;
      continue;
    }
    if (inQuotes) {
      item ??= start(items, false);
      item.quoted = true;
      item.words += 1;
      continue;
    }
    const hits = words.at(token);
    if (hits.some(({ phrase }) => checkWords.listIsPartial.has(phrase))) return null;
    if (hits.some(({ phrase }) => checkWords.listEnds.has(phrase))) {
      closed = false;
      break;
    }
    if (hits.some(({ phrase }) => checkWords.listCollectives.has(phrase))) closed = false;
    if (one.text === '،' || one.text === ',') {
      if (items.length === 1 && (item?.joined ?? 0) >= 2 && opensClause(tokens[token + 1])) {
        closed = closed && !inQuotes;
        break;
      }
      item = null;
      continue;
    }
    if (one.kind === 'sign') continue;
    if (one.text === AND) {
      afterAnd = true;
      continue;
    }
    const joins = one.kind === 'word' && one.text.startsWith(AND) && one.text.length > 2;
    if (item && joins) item.joined += 1;
    item ??= start(items, joins || afterAnd);
    afterAnd = false;
    item.words += 1;
  }
  const [end, numbered] = [token, places.some((place) => place.from >= from && place.to <= token)];
  if (end >= from + LONGEST || numbered) closed = false;
  if (items.length === 0) return null;
  const named = quotes === 0 ? namedMembers(reading, from, end) : null;
  if (named !== null) return { least: named, most: named, closed };
  if (quotes >= 2) return { least: quotes, most: quotes, closed };
  return sizeOf(items, closed);
}

/** «العراق والكويت والبنك الدولي، وحضره …»: after members joined by «و» alone, a comma with another «و» ends the list. */
function opensClause(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.startsWith(AND);
}

function start(items: Item[], and: boolean): Item {
  const item = { words: 0, joined: 0, quoted: false, and };
  items.push(item);
  return item;
}

/** Where members are joined by «و», what follows the last comma without one is no member. */
function withoutTail(items: readonly Item[]): readonly Item[] {
  if (!items.slice(1).some(({ and }) => and)) return items;
  let length = items.length;
  while (length > 1 && !items[length - 1]?.and) length -= 1;
  return items.slice(0, length);
}

function sizeOf(all: readonly Item[], closed: boolean): ListSize {
  const items = withoutTail(all);
  const joined = items.reduce((sum, one) => sum + one.joined, 0);
  const long = items.some(({ words, joined: inner }) => words / (inner + 1) > LONGEST_ITEM);
  return { least: items.length, most: items.length + joined, closed: closed && !long };
}
