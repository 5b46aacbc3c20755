import { describe, expect, it } from 'vitest';
import { markCategories } from '../../../lib/analysis/session.ts';
import { palettes } from '../../../lib/marks/palettes.ts';
import { markStyles } from '../../../lib/marks/styles.ts';
import { luminance, toneOfText } from '../../../lib/marks/tone.ts';

function contrast(one: string, other: string): number {
  const [first = 0, second = 0] = [one, other].map((color) => luminance(color) ?? Number.NaN);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const backgrounds = {
  light: ['rgb(255, 255, 255)', 'rgb(240, 240, 240)'],
  dark: ['rgb(0, 0, 0)', 'rgb(34, 34, 34)'],
} as const;

describe('colours of marks', () => {
  it.each(Object.keys(palettes) as (keyof typeof palettes)[])(
    'of the palette %s stand out from the page, light or dark',
    (name) => {
      for (const category of markCategories) {
        const [light, dark] = palettes[name][category];
        for (const page of backgrounds.light) {
          expect(contrast(`rgb(${light})`, page), `${category} on ${page}`).toBeGreaterThanOrEqual(
            3,
          );
        }
        for (const page of backgrounds.dark) {
          expect(contrast(`rgb(${dark})`, page), `${category} on ${page}`).toBeGreaterThanOrEqual(
            3,
          );
        }
      }
    },
  );

  it('have for each category an underline of its own, in forced colours too', () => {
    const names = { agreement: 'a', difference: 'b', dated: 'c', unreferenced: 'd', official: 'e' };
    const css = markStyles({ ...names, flash: 'f' }, palettes.editorial, 'light');
    const [normal = '', forced = ''] = css.split('@media (forced-colors:active)');
    for (const part of [normal, forced]) {
      const styles = part.match(/\b(?:solid|wavy|dashed|dotted|double)\b/gu) ?? [];
      expect(new Set(styles).size).toBe(5);
    }
    expect(forced).not.toMatch(/rgb/u);
  });
});

describe('toneOfText', () => {
  it.each([
    ['rgb(0, 0, 0)', 'light'],
    ['rgb(60, 60, 60)', 'light'],
    ['rgba(255, 255, 255, 0.9)', 'dark'],
    ['rgb(200, 205, 210)', 'dark'],
    ['color(srgb 0.9 0.9 0.9)', 'dark'],
    ['color(srgb 0.1 0.1 0.1)', 'light'],
    ['odd', 'light'],
  ])('reads %s as text of a %s page', (color, tone) => {
    expect(toneOfText(color)).toBe(tone);
  });
});
