import type { Translator } from './translate.ts';

/** How a reference set names who published a text and, behind it, who carries the copy that was read: «عكاظ via sauress». */
const CARRIED = ' via ';

const ISOLATES = { ltr: '\u2066', rtl: '\u2067' } as const;
const POP_ISOLATE = '\u2069';

/** The name of a publisher, and of who carries its text, in the order and with the word of the reader's language. */
export function publisherName({ text, direction }: Translator, name: string): string {
  const at = name.indexOf(CARRIED);
  if (at < 0) return name;
  const outlet = name.slice(0, at);
  const carrier = name.slice(at + CARRIED.length);
  return `${ISOLATES[direction]}${text('source.via', { outlet, carrier })}${POP_ISOLATE}`;
}
