import { describe, expect, it } from 'vitest';
import { readStory } from '../../../lib/article/page-story.ts';
import { atOnce } from '../../../lib/article/slices.ts';
import {
  createTextMemory,
  rememberLength,
  rememberLine,
} from '../../../lib/article/text-memory.ts';
import type { Line } from '../../../lib/article/walk.ts';
import { pageOf, paragraphs } from './dom.ts';

const page = (): Document =>
  pageOf(`<article><h1>عنوان طويل بما يكفي لخبر</h1>${paragraphs(300)}</article>`);

/** Counts the nodes and lines that are read anew. */
function countingMemory() {
  const memory = createTextMemory();
  const read = { lengths: 0, lines: 0 };
  const counting = <Name extends 'lengths' | 'lines'>(name: Name): void => {
    const { set } = memory[name];
    Object.assign(memory[name], {
      set: (...given: Parameters<typeof set>) => {
        read[name] += 1;
        return Reflect.apply(set, memory[name], given);
      },
    });
  };
  counting('lengths');
  counting('lines');
  return { memory, read };
}

describe('a page that is read again', () => {
  it('has only its added and changed lines read', () => {
    const document = page();
    const { memory, read } = countingMemory();
    const story = () => atOnce(readStory(document, null, { memory }));
    story();
    expect(read.lines).toBeGreaterThan(300);
    Object.assign(read, { lengths: 0, lines: 0 });
    story();
    expect(read).toEqual({ lengths: 0, lines: 0 });
    const [first, second] = document.querySelectorAll('p');
    const late = document.createElement('p');
    late.textContent = 'وأضاف المتحدث أن 3500 مدرسة أعيد فتحها في تلك المنطقة الواسعة.';
    first?.after(late);
    if (second?.firstChild) second.firstChild.textContent = 'كلام آخر طويل بما يكفي عن 12 قرية.';
    story();
    expect(read).toEqual({ lengths: 2, lines: 2 });
  });

  it('gives what a page gives that is read for the first time', () => {
    const document = page();
    const memory = createTextMemory();
    const change = [
      () => document.querySelector('p')?.remove(),
      () => document.querySelector('p')?.append(document.createElement('br'), 'ذيل  طويل\n للفقرة'),
      () => document.querySelector('p')?.prepend('\u00a0بداية '),
      () => document.querySelectorAll('p')[3]?.replaceChildren('نص', document.createElement('b')),
    ];
    for (const step of [() => {}, ...change]) {
      step();
      const again = atOnce(readStory(document, null, { memory }));
      const anew = atOnce(readStory(document, null, {}));
      expect(again.text).toBe(anew.text);
      for (let at = 0; at < again.text.length; at += 61) {
        expect(again.map.placeOf(at, at + 1)).toEqual(anew.map.placeOf(at, at + 1));
      }
    }
  });

  it('takes nothing for known that another node or another text stands for', () => {
    const memory = createTextMemory();
    const document = page();
    const node = document.createTextNode('سبعة');
    const count = (text: string): number => text.length;
    expect(rememberLength(memory, node, 'سبعة', count)).toBe(4);
    expect(rememberLength(memory, node, 'سبعة وثلاثون', count)).toBe(12);
    const line = (...nodes: Text[]): Line => ({
      box: 0,
      pieces: nodes.map((each) => ({ node: each, start: 0, length: each.length })),
      length: 1,
      linkLength: 0,
      heading: 0,
    });
    const other = document.createTextNode('أخرى');
    const read = (text: string) => () => ({ text, segments: [] });
    expect(rememberLine(memory, line(node), read('first')).text).toBe('first');
    expect(rememberLine(memory, line(node), read('second')).text).toBe('first');
    expect(rememberLine(memory, line(node, other), read('third')).text).toBe('third');
    node.data = 'ثمانية';
    expect(rememberLine(memory, line(node, other), read('fourth')).text).toBe('fourth');
  });
});
