const MARKS = /[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const NO_LETTER = /[^\p{L}\p{Nd}]+/gu;

/** A text for comparing: no marks, no signs, one space between words, alef, ya and ta marbuta in one spelling. */
export function normalise(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(NO_LETTER, ' ')
    .trim()
    .toLowerCase();
}
