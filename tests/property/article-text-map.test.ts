import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article/extract.ts';
import { pageOf } from '../unit/article/dom.ts';

const word = fc.constantFrom(
  'التحالف',
  'داعش',
  '74',
  'دولة',
  'اجتماع',
  'مُؤتمر',
  '«الكويت»',
  '7.7',
  'مليون.',
  '\u00a0',
  '\u200f',
);
const space = fc.constantFrom(' ', '  ', '\n', '\t ', '\u00a0');
const tag = fc.constantFrom('b', 'span', 'a', 'em', 'br', 'p', 'div', 'li');

/** Any mixture of words, spaces and elements, open and nested as they come. */
const markup = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, word, space, tie('element')),
  element: fc
    .tuple(tag, fc.array(tie('node'), { maxLength: 6 }))
    .map(([name, children]) =>
      name === 'br' ? '<br>' : `<${name}>${children.join('')}</${name}>`,
    ),
}));

const bodies = fc
  .array(markup.element, { minLength: 1, maxLength: 12 })
  .map((parts) => `<article>${parts.join('')}</article>`);

const same = (unit: string): string => (/[^\S\u00a0]/u.test(unit) ? ' ' : unit);

describe('the text of any page', () => {
  it('leads back to the very units that it was read from, each to its own', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { article, map } = extractArticle(pageOf(body), null);
        const places = new Map<Text, Set<number>>();
        for (let at = 0; at < article.text.length; at += 1) {
          const unit = article.text[at] ?? '';
          const place = map.placeOf(at, at + 1);
          if (unit === '\n') {
            expect(place).toBeNull();
            continue;
          }
          expect(place).not.toBeNull();
          if (!place) continue;
          expect(same(place.start.node.data[place.start.offset] ?? '')).toBe(same(unit));
          const taken = places.get(place.start.node) ?? new Set();
          expect(taken.has(place.start.offset)).toBe(false);
          places.set(place.start.node, taken.add(place.start.offset));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the blocks, each trimmed, one a line', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { article, elements } = extractArticle(pageOf(body), null);
        const blocks = article.blocks.map(({ start, end }) => article.text.slice(start, end));
        expect(blocks.join('\n')).toBe(article.text);
        expect(blocks.every((block) => block.trim() === block && block !== '')).toBe(true);
        expect(elements).toHaveLength(blocks.length);
      }),
      { numRuns: 150 },
    );
  });
});
