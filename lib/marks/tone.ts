/** Whether a page is written light on dark or dark on light. */
export type Tone = 'light' | 'dark';

const NUMBERS = /[0-9.]+/gu;

/** Relative luminance (WCAG 2.2) of a colour as `getComputedStyle` writes it: `rgb(…)`, `rgba(…)`, `color(srgb …)`. */
export function luminance(color: string): number | null {
  const parts = color.match(NUMBERS)?.map(Number) ?? [];
  const isUnit = color.startsWith('color(');
  const [red, green, blue] = isUnit ? parts : parts.map((part) => part / 255);
  if (red === undefined || green === undefined || blue === undefined) return null;
  const linear = (part: number): number =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Text that is light must stand on something dark; the page's own background may be an image or any element's. */
export function toneOfText(color: string): Tone {
  const light = luminance(color);
  return light !== null && light > 0.4 ? 'dark' : 'light';
}
