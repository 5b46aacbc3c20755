/** Text without what the interface sets for the eye alone: controls that keep directions apart, and fixed spaces, which become plain ones. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')
    .replaceAll(/[\u00a0\u202f]/gu, ' ');
}
