import type { Entry } from '../analysis/session.ts';

/** Words before and after that are given, so that the right one of several equal numbers is found. */
const CONTEXT_WORDS = 3;

/** What a word is made of; a mark or a number's separator inside a word does not end it. */
const WORD = /[\p{L}\p{M}\p{Nd}\u0640]/u;
const OUTER_SIGNS = {
  start: /^[^\p{L}\p{Nd}]+/u,
  end: /(?<![^\p{L}\p{M}\p{Nd}])[^\p{L}\p{M}\p{Nd}]+$/u,
};

/**
 * An address that opens a page scrolled to what is printed: `…#:~:text=prefix-,text,-suffix` (WICG, Text Fragments). Browsers
 * match whole words only, so a number that is glued to letters («بـ74») is widened to its word.
 */
export function textFragmentLink(url: string, { sentence }: Entry): string {
  const { text } = sentence;
  let { start, end } = sentence;
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && WORD.test(text[end] ?? '')) end += 1;
  // What touches the text stays, since prefix and suffix must adjoin it; signs at their far ends would only disturb.
  const before = text.slice(0, start).trim().split(/\s+/u).slice(-CONTEXT_WORDS).join(' ');
  const after = text.slice(end).trim().split(/\s+/u).slice(0, CONTEXT_WORDS).join(' ');
  const prefix = before.replace(OUTER_SIGNS.start, '');
  const suffix = after.replace(OUTER_SIGNS.end, '');
  const directive = [
    prefix === '' ? '' : `${encodePart(prefix)}-,`,
    encodePart(text.slice(start, end)),
    suffix === '' ? '' : `,-${encodePart(suffix)}`,
  ].join('');
  const separator = url.includes('#') ? ':~:' : '#:~:';
  return `${url}${separator}text=${directive}`;
}

/** `-`, `,` and `&` are signs of the directive's own; encodeURIComponent leaves the dash. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}
