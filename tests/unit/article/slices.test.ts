import { describe, expect, it, vi } from 'vitest';
import { readStory } from '../../../lib/article/page-story.ts';
import { atOnce, inSlices, type Steps } from '../../../lib/article/slices.ts';
import { pageOf, paragraphs } from './dom.ts';

function* work(steps: number, each: () => void): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    each();
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  it('comes to the same end as work at once', async () => {
    expect(atOnce(work(5, () => {}))).toBe(5);
    expect(
      await inSlices(
        work(5, () => {}),
        async () => {},
      ),
    ).toBe(5);
  });

  it('pauses where a slice is full and not before', async () => {
    let clock = 0;
    let pauses = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    await inSlices(
      work(50, () => {}),
      pause,
    );
    expect(pauses).toBe(0);
    const busy = (): void => {
      clock += 9;
    };
    await inSlices(work(4, busy), pause);
    expect(pauses).toBe(4);
    now.mockRestore();
  });

  it('reads the same article', async () => {
    const page = (): Document =>
      pageOf(`<article><h1>عنوان طويل بما يكفي لخبر</h1>${paragraphs(200)}</article>`);
    const sliced = await inSlices(readStory(page(), null, {}), async () => {});
    const whole = atOnce(readStory(page(), null, {}));
    expect(sliced.text).toBe(whole.text);
    expect(sliced.blocks).toEqual(whole.blocks);
  });

  it('survives a page that changes while it is read', async () => {
    const document = pageOf(`<article>${paragraphs(400)}</article>`);
    const article = document.querySelector('article');
    const { text, map } = await inSlices(readStory(document, null, {}), async () => {
      article?.firstElementChild?.remove();
    });
    for (let at = 0; at < text.length; at += 97)
      expect(() => map.placeOf(at, at + 1)).not.toThrow();
  });
});
