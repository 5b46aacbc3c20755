import type { MarkCategory, MarkColors, MarkPalette } from '../analysis/session.ts';

/**
 * Colours of underlines; tints are the same colour, thinned. On light pages at least 3:1 against white to #f0f0f0, on dark ones against
 * black to #222 (a test holds it); no palette needs its colours to tell categories apart.
 */
export const palettes: Readonly<Record<MarkPalette, MarkColors>> = {
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
} satisfies Record<MarkPalette, Record<MarkCategory, readonly [string, string]>>;
