import { type MarkCategory, type MarkColors, markCategories } from '../analysis/session.ts';
import type { Tone } from './tone.ts';

/** How each category is underlined, which alone tells them apart, and how strong its tint is; colour comes on top. */
const looks: Readonly<Record<MarkCategory, readonly [underline: string, tint: number]>> = {
  agreement: ['solid 1.5px', 0.1],
  difference: ['wavy 1.5px', 0.16],
  dated: ['dashed 1.5px', 0.15],
  unreferenced: ['dotted 2px', 0],
  official: ['double 1px', 0.07],
};

/** A tint on a dark page must be stronger to be seen. */
const DARK_TINT = 1.6;

export type HighlightNames = Readonly<Record<MarkCategory | 'flash', string>>;

/** Colour of a category as `rgb(…)`, for the card to match. */
export function categoryColor(category: MarkCategory, colors: MarkColors, tone: Tone): string {
  return `rgb(${colors[category][tone === 'light' ? 0 : 1]})`;
}

/** Shows the card where the browser's sheet does so; on paper it is never shown. */
export function cardShownStyle(attribute: string): string {
  return `@media screen{[${attribute}]{display:block!important}}`;
}

/**
 * The style sheet of the marks, for one document or shadow root; on paper the article is as its outlet wrote it. No custom properties:
 * engines differ in highlights.
 */
export function markStyles(names: HighlightNames, colors: MarkColors, tone: Tone): string {
  const isLight = tone === 'light';
  const rule = (name: string, body: string): string => `::highlight(${name}){${body}}`;
  const normal = markCategories.map((category) => {
    const [underline, tint] = looks[category];
    const color = colors[category][isLight ? 0 : 1];
    return rule(
      names[category],
      `background-color:rgb(${color}/${isLight ? tint : tint * DARK_TINT});text-decoration:underline rgb(${color}) ${underline};text-underline-offset:.28em`,
    );
  });
  const forced = markCategories.map((category) =>
    rule(
      names[category],
      `background-color:transparent;text-decoration:underline LinkText ${looks[category][0]}`,
    ),
  );
  return [
    '@media screen{',
    ...normal,
    rule(names.flash, `background-color:rgb(${isLight ? '255 200 60/.75' : '255 190 40/.5'})`),
    '@media (forced-colors:active){',
    ...forced,
    rule(names.flash, 'background-color:Highlight;color:HighlightText'),
    '}}',
  ].join('');
}
