import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { createPhraseLexicon } from '../../../lib/comparison/linking/phrase-lexicon.ts';

function found(phrase: string, text: string, article: 'kept' | 'dropped' = 'dropped'): boolean {
  const lexicon = createPhraseLexicon(article);
  lexicon.add(phrase);
  return lexicon.find(readText(text)).length > 0;
}

describe('phrases over a text', () => {
  it.each([
    ['التحالف', 'وللتحالف'],
    ['التحالف', 'تحالفها'],
    ['عضوية', 'بعضويته'],
    ['أعضاء', 'أعضائه'],
    ['أعضاء', 'وأعضاؤها'],
    ['مدنيين', 'المدنيون'],
    ['ممثلين', 'ممثلو الدول'],
    ['عضو', 'عضوا'],
    ['نشر', 'نشروا'],
    ['تنظيم داعش', 'تنظيم «داعش»'],
    ['القرار 2254', 'بالقرار ٢٢٥٤'],
    ['سقطت … الموصل', 'سقطت مدينة الموصل'],
    ['سقطت … الموصل', 'سقطت قبل 3 أعوام الموصل'],
  ])('finds «%s» in «%s»', (phrase, text) => {
    expect(found(phrase, text)).toBe(true);
  });

  it.each([
    ['سيطر', 'السيطرة على المدينة'],
    ['سوري', 'إلى سورية'],
    ['إعادة إعمار', 'إعادة. إعمار'],
    ['عضو', 'أعضاء'],
    ['سقطت … الموصل', 'سقطت الموصل'],
    ['سقطت … الموصل', 'سقطت تكريت، ثم الموصل'],
    ['سقطت … الموصل', 'سقطت بلدات كثيرة جدا من حول الموصل'],
  ])('does not find «%s» in «%s»', (phrase, text) => {
    expect(found(phrase, text)).toBe(false);
  });

  it('tells «اليوم» from «يوم» where the article is kept', () => {
    expect(found('اليوم', 'يوم السبت', 'kept')).toBe(false);
    expect(found('اليوم', 'واليوم السبت', 'kept')).toBe(true);
  });

  it('gives one id to one phrase, however it is written', () => {
    const lexicon = createPhraseLexicon();
    expect(lexicon.add('إعادة الإعمار')).toBe(lexicon.add('اعادة إعمار'));
    expect(lexicon.size()).toBe(1);
  });
});
