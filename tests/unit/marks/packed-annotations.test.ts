import { describe, expect, it } from 'vitest';
import type { Annotations, Mark } from '../../../lib/analysis/session.ts';
import { packAnnotations, unpackMarks } from '../../../lib/marks/packed-annotations.ts';
import { palettes } from '../../../lib/marks/palettes.ts';

const card = { printed: '74 «دولة»\n', lines: [{ label: 'القيمة', value: '74' }] } as never;
const annotations = (count: number): Annotations => ({
  state: 'ready',
  marks: Array.from(
    { length: count },
    (_, place): Mark => ({
      id: `f${place}`,
      start: place,
      end: place + 1,
      category: 'dated',
      card,
    }),
  ),
  omitted: 0,
  colors: palettes.editorial,
  interface: {} as never,
});

describe('packAnnotations', () => {
  it.each([0, 1, 200, 201, 2000])('brings %d marks over as they were', (count) => {
    const given = annotations(count);
    const packed = structuredClone(packAnnotations(given));
    expect([...unpackMarks(packed)]).toEqual(given.marks);
    expect(packed.marks.every((piece) => typeof piece === 'string')).toBe(true);
  });

  it('reads no piece before one of its marks is wanted', () => {
    const { marks } = packAnnotations(annotations(300));
    const broken = { marks: [marks[0] ?? '', 'no JSON'] };
    const unpacked = unpackMarks(broken);
    for (let place = 0; place < 200; place += 1)
      expect(unpacked.next().value?.id).toBe(`f${place}`);
    expect(() => unpacked.next()).toThrow();
  });
});
