import type { MarkCategory, MarkPalette } from '../analysis/session.ts';
import type { Tone } from './tone.ts';

/**
 * How each category looks. The underline's style alone tells them apart; colour comes on top. Underlines have at least 3:1 against
 * common page backgrounds (white to #f0f0f0; black to #222), and tints are faint enough to leave the text its own contrast.
 */
const underlines: Readonly<Record<MarkCategory, string>> = {
  agreement: 'solid',
  difference: 'wavy',
  dated: 'dashed',
  unreferenced: 'dotted',
  official: 'double',
};

type Colors = Readonly<Record<MarkCategory, readonly [light: string, dark: string]>>;

/** Red, green and blue of underline and tint; the tint is the same colour, thinned. */
const palettes: Readonly<Record<MarkPalette, Colors>> = {
  editorial: {
    agreement: ['22 101 84', '104 199 170'],
    difference: ['178 44 36', '255 139 122'],
    dated: ['138 90 0', '233 181 74'],
    unreferenced: ['97 103 112', '160 167 178'],
    official: ['38 84 158', '137 181 255'],
  },
  distinct: {
    agreement: ['0 98 155', '86 180 233'],
    difference: ['170 60 0', '255 158 64'],
    dated: ['128 92 0', '240 228 66'],
    unreferenced: ['90 90 90', '170 170 170'],
    official: ['132 60 110', '230 159 205'],
  },
  grey: {
    agreement: ['84 84 84', '176 176 176'],
    difference: ['20 20 20', '245 245 245'],
    dated: ['84 84 84', '176 176 176'],
    unreferenced: ['110 110 110', '150 150 150'],
    official: ['84 84 84', '176 176 176'],
  },
};

const tints: Readonly<Record<MarkCategory, number>> = {
  agreement: 0.1,
  difference: 0.16,
  dated: 0.15,
  unreferenced: 0,
  official: 0.07,
};

export type HighlightNames = Readonly<Record<MarkCategory | 'flash', string>>;

/** Colour of a category as `rgb(…)`, for the card to match. */
export function categoryColor(category: MarkCategory, palette: MarkPalette, tone: Tone): string {
  return `rgb(${palettes[palette][category][tone === 'light' ? 0 : 1]})`;
}

/** The style sheet of the marks, for one document or shadow root. No custom properties: engines differ in highlights. */
export function markStyles(names: HighlightNames, palette: MarkPalette, tone: Tone): string {
  const categories = Object.entries(underlines).map(([category, style]) => {
    const key = category as MarkCategory;
    const [light, dark] = palettes[palette][key];
    const color = tone === 'light' ? light : dark;
    const strength = tints[key] * (tone === 'light' ? 1 : 1.6);
    return `::highlight(${names[key]}){background-color:rgb(${color}/${strength});text-decoration:underline ${style} rgb(${color}) ${thickness(key)};text-underline-offset:.28em}`;
  });
  const flash = tone === 'light' ? '255 200 60/.75' : '255 190 40/.5';
  return `${categories.join('')}::highlight(${names.flash}){background-color:rgb(${flash})}@media (forced-colors:active){${Object.entries(
    underlines,
  )
    .map(
      ([category, style]) =>
        `::highlight(${names[category as MarkCategory]}){background-color:transparent;text-decoration:underline ${style} LinkText ${thickness(category as MarkCategory)}}`,
    )
    .join('')}::highlight(${names.flash}){background-color:Highlight;color:HighlightText}}`;
}

function thickness(category: MarkCategory): string {
  return category === 'official' ? '1px' : category === 'unreferenced' ? '2px' : '1.5px';
}
