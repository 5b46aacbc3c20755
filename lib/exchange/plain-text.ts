/** Text without the isolates and the fixed spaces that the interface sets; a file's reader wants the words alone. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');
}
