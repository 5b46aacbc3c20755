import type { Translator } from './translate.ts';

/** A key or a shortcut («Alt+Shift+H») as keyboards of the reader's language print it: «Alt+Maj+H», «Échap». */
export function keyNames(
  { text, has }: Pick<Translator, 'text' | 'has'>,
  shortcut: string,
): string {
  return shortcut
    .split('+')
    .map((key) => (has(`key.${key}`) ? text(`key.${key}`) : key))
    .join('+');
}
