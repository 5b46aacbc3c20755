import type { Translator } from './translate.ts';

/** What stands between guillemets is quoted as it was printed. */
const QUOTED = /(«[^«»]*»)/u;
/** Names and identifiers, addresses and ISO dates are written in one way only: «F-16», «CJTF-OIR», «2018-02-13». */
const IDENTIFIER = /[A-Za-z_@]|[0-9][-/:][0-9]/u;
const SEPARATORS: Readonly<Record<string, string>> = { '.': '٫', ',': '٬', '%': '٪' };

/** Prose of ours with its numbers in the digits that the reader chose; Western digits are those that it is kept in. */
export function inReaderDigits(
  text: string,
  { language, number }: Pick<Translator, 'language' | 'number'>,
): string {
  if (language !== 'ar' || number(0) === '0' || !/[0-9]/u.test(text)) return text;
  const written = (word: string): string =>
    IDENTIFIER.test(word)
      ? word
      : word.replaceAll(/[0-9]|(?<=[0-9])(?:[.,](?=[0-9])|%)/gu, (character) => {
          return SEPARATORS[character] ?? number(Number(character));
        });
  return text
    .split(QUOTED)
    .map((part) => (part.startsWith('«') ? part : part.split(' ').map(written).join(' ')))
    .join('');
}
