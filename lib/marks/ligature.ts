import type { TextPlace } from '../article/text-map.ts';

/**
 * Lam and the alef after it are one glyph, and painted from its middle the glyph falls apart: a mark that begins with such an alef is
 * painted from its lam on («لأول» where the figure is «أول»). Source: Unicode 16, § 9.2, obligatory ligatures.
 */
export function wholeLigature(place: TextPlace): TextPlace {
  const { node, offset } = place.start;
  if (!'اأإآٱ'.includes(node.data[offset] ?? ' ')) return place;
  return node.data[offset - 1] === 'ل' ? { ...place, start: { node, offset: offset - 1 } } : place;
}
