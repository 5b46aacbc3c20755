import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isOutOfSight, placeCard } from '../../../lib/marks/card/placement.ts';

const viewport = { width: 1000, height: 700 };
const box = (left: number, top: number, width = 60, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('placeCard', () => {
  it('stands below its mark, at the leading edge of the text', () => {
    const card = { width: 300, height: 200 };
    const mark = [box(500, 100)];
    expect(placeCard(mark, card, viewport, 'ltr')).toMatchObject({ left: 500, top: 132 });
    expect(placeCard(mark, card, viewport, 'rtl')).toMatchObject({ left: 260, top: 132 });
  });

  it('stands above where there is no room below', () => {
    const { top } = placeCard([box(500, 600)], { width: 300, height: 200 }, viewport, 'ltr');
    expect(top + 200).toBeLessThanOrEqual(600);
  });

  it('never covers a line of its mark and never leaves the view', () => {
    const marks = fc.tuple(fc.integer({ min: 0, max: 940 }), fc.integer({ min: 0, max: 670 }));
    const sizes = fc.record({
      width: fc.integer({ min: 50, max: 340 }),
      height: fc.integer({ min: 20, max: 900 }),
    });
    fc.assert(
      fc.property(marks, sizes, fc.constantFrom('rtl', 'ltr'), ([left, top], card, direction) => {
        const mark = box(left, top);
        const placed = placeCard([mark], card, viewport, direction);
        const height = Math.min(card.height, placed.maximumHeight);
        const isBelow = placed.top >= mark.bottom;
        const isAbove = placed.top + height <= mark.top;
        expect(isBelow || isAbove).toBe(true);
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.left + card.width).toBeLessThanOrEqual(viewport.width);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.top + height).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });
});

describe('isOutOfSight', () => {
  it('asks for every line of a mark', () => {
    expect(isOutOfSight([box(10, -50), box(10, -20)], viewport)).toBe(false);
    expect(isOutOfSight([box(10, -80), box(10, -50)], viewport)).toBe(true);
    expect(isOutOfSight([box(10, 701)], viewport)).toBe(true);
  });
});
