import type { Translator } from './translate.ts';

/** Keys that are held while another is pressed, in the order that they are written in. */
const HELD = ['Ctrl', 'MacCtrl', 'Command', 'Alt', 'Shift'];

/** The keys of a shortcut as browsers write it, «Alt+Shift+H», those to hold first; of a Mac's signs, «⌥⇧H», one. */
export function keysOf(shortcut: string): string[] {
  const keys = shortcut.split(/\+(?!$)/u);
  const held = HELD.filter((key) => keys.includes(key));
  return [...held, ...keys.filter((key) => !HELD.includes(key))];
}

/** A key as keyboards of the reader's language print it: «Maj», «Échap». */
export function keyName({ text, has }: Pick<Translator, 'text' | 'has'>, key: string): string {
  return has(`key.${key}`) ? text(`key.${key}`) : key;
}

/** A shortcut in one word, as keyboards of the reader's language print it: «Alt+Maj+H». */
export function keyNames(translator: Pick<Translator, 'text' | 'has'>, shortcut: string): string {
  return keysOf(shortcut)
    .map((key) => keyName(translator, key))
    .join('+');
}
