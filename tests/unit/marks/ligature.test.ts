import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { wholeLigature } from '../../../lib/marks/ligature.ts';

function placeIn(text: string, start: number) {
  const { document } = parseHTML(`<p>${text}</p>`);
  const node = document.createTextNode(text);
  return { start: { node, offset: start }, end: { node, offset: text.length } };
}

describe('wholeLigature', () => {
  it('paints a lam with the alef that a figure begins with', () => {
    expect(wholeLigature(placeIn('لأول مرة', 1)).start.offset).toBe(0);
    expect(wholeLigature(placeIn('والأول', 3)).start.offset).toBe(2);
  });

  it('leaves every other mark where it is', () => {
    expect(wholeLigature(placeIn('لخمسة أيام', 1)).start.offset).toBe(1);
    expect(wholeLigature(placeIn('أول مرة', 0)).start.offset).toBe(0);
    expect(wholeLigature(placeIn('بأول', 1)).start.offset).toBe(1);
  });
});
