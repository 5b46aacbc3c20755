import { articlePage } from '../browser/harness/article-page.ts';

const SENTENCE =
  'وذكر بيان التحالف الدولي ضد داعش أن نحو 1000 عائلة رجعت إلى بيوتها في الحي القديم بعد أشهر طويلة من خروج المسلحين منه ومن القرى المجاورة. ';
/** About 15,000 characters with 100 figures. */
const PARAGRAPHS = 27;
/** About 500,000 characters with 5,000 figures. */
export const LONG_STORY = {
  sentence:
    'وذكر بيان التحالف الدولي ضد داعش أن نحو 1000 عائلة رجعت إلى بيوتها في الحي القديم وفي ما حوله من قرى. ',
  paragraphs: 1250,
} as const;

export interface BenchStory {
  /** The sentence that it says over and over, with 1000 for what differs from paragraph to paragraph. */
  readonly sentence?: string;
  readonly paragraphs?: number;
  /** Each run has figures of its own, so that nothing of it is remembered from another. */
  readonly run?: number;
  readonly tail?: string;
}

/** The words of a story; a line a paragraph. */
export function storyText({
  sentence = SENTENCE,
  paragraphs = PARAGRAPHS,
  run = 0,
}: BenchStory = {}): string {
  return Array.from({ length: paragraphs }, (_, place) =>
    sentence.repeat(4).replaceAll('1000', String(1001 + ((run * paragraphs + place) % 8999))),
  ).join('\n');
}

/** A page of coverage: our own sentences. */
export function coverageStory(story: BenchStory = {}): string {
  return articlePage({
    title: 'التحالف الدولي ضد داعش',
    published: '2018-02-13',
    publisher: 'صحيفة',
    text: storyText(story),
    ...(story.tail === undefined ? {} : { tail: story.tail }),
  });
}

/** The same page about something else: the detector looks and ends. */
export function otherStory(story: BenchStory = {}): string {
  return articlePage({
    title: 'خبر',
    published: '2018-02-13',
    publisher: 'صحيفة',
    text: storyText(story).replaceAll('داعش', 'القوم').replaceAll('التحالف', 'المجلس'),
  });
}
