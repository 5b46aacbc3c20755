import { articlePage } from '../browser/harness/article-page.ts';

const SENTENCE =
  'وذكر بيان التحالف الدولي ضد داعش أن نحو 1000 عائلة رجعت إلى بيوتها في الحي القديم بعد أشهر طويلة من خروج المسلحين منه ومن القرى المجاورة. ';

/** A page of coverage with about 15,000 characters and 100 figures: our own sentences. */
export function coverageStory(tail = ''): string {
  return articlePage({
    title: 'التحالف الدولي ضد داعش',
    published: '2018-02-13',
    publisher: 'صحيفة',
    text: storyText(SENTENCE),
    tail,
  });
}

/** The same page about something else: the detector looks and ends. */
export function otherStory(): string {
  return articlePage({
    title: 'خبر',
    published: '2018-02-13',
    publisher: 'صحيفة',
    text: storyText(SENTENCE.replaceAll('داعش', 'القوم').replaceAll('التحالف', 'المجلس')),
  });
}

function storyText(sentence: string): string {
  return Array.from({ length: 27 }, (_, place) =>
    sentence.repeat(4).replaceAll('1000', String(1200 + place)),
  ).join('\n');
}
