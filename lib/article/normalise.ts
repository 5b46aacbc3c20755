const MARKS = /[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const NO_LETTER = /[^\p{L}\p{Nd}]+/gu;

/** A text without marks and controls, alef, ya, kaf and ta marbuta in one spelling, Latin letters small. */
export function oneSpelling(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .toLowerCase();
}

/** A text for comparing: one spelling, no signs, one space between words. */
export function normalise(text: string): string {
  return oneSpelling(text).replace(NO_LETTER, ' ').trim();
}
