import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeStory } from '../../../lib/article/describe.ts';
import { readStory } from '../../../lib/article/page-story.ts';
import { atOnce } from '../../../lib/article/slices.ts';
import { storyMessage } from '../../../lib/marks/story-message.ts';
import { PageMessage } from '../../../lib/messages.ts';
import { pageOf, paragraphs } from '../article/dom.ts';

const read = (body: string, head = '', url = 'https://example.org/1') =>
  storyMessage(atOnce(readStory(pageOf(body, head), url, {})));
const message = (story: object) => ({ type: 'page:analyse', story, force: false });
const isAccepted = (story: object) => v.safeParse(PageMessage, message(story)).success;

const story = `<h1>عنوان طويل بما يكفي لخبر</h1><time datetime="2018-02-13">أمس</time>${paragraphs(4)}`;

describe('storyMessage', () => {
  it('is accepted whatever a page calls itself', () => {
    const long = 'ا'.repeat(50_000);
    const sent = read(
      `<h1>${long}</h1><div itemprop="publisher"><b itemprop="name">${long}</b></div><time datetime="${long}">${long}</time>${paragraphs(4)}`.repeat(
        3,
      ),
      `<meta name="${long}" content="${long}"><title>${long}</title><script type="application/ld+json">{"headline":"${long}"}</script>`.repeat(
        400,
      ),
      `https://e.org/${long}`,
    );
    expect(isAccepted(sent)).toBe(true);
    expect(sent.url).toBeNull();
  });

  it('is accepted of a page of thousands of stories, each with more dates than any needs', () => {
    const one = `<article><h2>خبر من أخبار اليوم الطويل</h2>${'<time datetime="2018-02-13">أمس</time>'.repeat(9)}${paragraphs(2)}</article>`;
    const sent = read(`<main>${one.repeat(1500)}</main>`);
    expect(isAccepted(sent)).toBe(true);
    expect(sent.stories.length).toBeGreaterThan(100);
  });

  it('carries what the background needs to date the story, and nothing of the page', () => {
    const sent = read(story);
    expect(describeStory(structuredClone(sent)).article.publishedAt).toEqual({
      date: '2018-02-13',
      precision: 'day',
      evidence: 'time',
    });
  });

  it('is refused by the background in any other form', () => {
    const sent = read(story);
    expect(isAccepted(sent)).toBe(true);
    for (const wrong of [
      { ...sent, text: 7 },
      { ...sent, secret: 1 },
      { ...sent, blocks: [{ start: -1, end: 2 }] },
      { ...sent, leads: [-1] },
      { ...sent, evidence: { ...sent.evidence, times: [{ role: 'birth', values: [] }] } },
      { ...sent, evidence: { ...sent.evidence, lines: ['ا'.repeat(500)] } },
    ]) {
      expect(isAccepted(wrong)).toBe(false);
    }
  });

  it('knows entries by their ids alone', () => {
    const activate = (entry: unknown) =>
      v.safeParse(PageMessage, { type: 'page:activate', entry, openPanel: true }).success;
    expect(activate('f12')).toBe(true);
    for (const wrong of ['x1', 'f', 'f1 ', '__proto__', 12, 'f12345678']) {
      expect(activate(wrong)).toBe(false);
    }
  });
});
