import furniture from '../../assets/lexicon/page-furniture.json' with { type: 'json' };
import { normalise } from './normalise.ts';

const starts = furniture.lineStarts.map(normalise);
const counters = new Set(furniture.counters.map(normalise));
const notices = furniture.notices.map(normalise);
const credits = furniture.credits.map(normalise);

/** Furniture is short; a sentence that happens to begin with the same word is not. */
const LONGEST = 70;
const LONGEST_CREDIT = 40;

/** Whether a line is a label, a link list's head, a counter («القراءات: 458») or a notice, no part of the story. */
export function isFurniture(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = normalise(text);
  if (plain === '') return true;
  // One word alone begins many an honest line («إعلان النصر»); it is a label only where nothing follows.
  if (
    starts.some(
      (start) => plain === start || (start.includes(' ') && plain.startsWith(`${start} `)),
    )
  )
    return true;
  const words = plain
    .replace(/\p{Nd}+/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return words === ''
    ? !/\p{L}/u.test(plain)
    : counters.has(words) || counters.has(words.replace(/^عدد /u, ''));
}

/** Whether a caption only says whose picture it is. */
export function looksLikeCredit(text: string): boolean {
  if (text.length > LONGEST_CREDIT) return false;
  const plain = normalise(text);
  return credits.some((credit) => plain === credit || plain.startsWith(`${credit} `));
}

/** Whether a line speaks of the house and its rules; asked of lines at the story's edge alone. */
export function isNotice(text: string): boolean {
  const plain = normalise(text);
  return notices.some((notice) => plain.includes(notice));
}
