/** Text without the isolates that the interface wraps names in; a file's reader wants the words alone. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '');
}
