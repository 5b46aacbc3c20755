import { describe, expect, it } from 'vitest';
import { searchPart } from '../../../lib/reference/search.ts';
import { sampleParts } from './sample-parts.ts';

const set = {
  format: 'hashiya-reference' as const,
  formatVersion: 1 as const,
  version: '1',
  ...sampleParts(),
};
const ids = (part: Parameters<typeof searchPart>[1], query: string) =>
  searchPart(set, part, query).map(({ id }) => id);

describe('searchPart', () => {
  it('finds Arabic however it is spelled, and after the article', () => {
    expect(ids('statements', 'اعضاء')).toEqual(['members-2017', 'members-2018']);
    expect(ids('statements', 'الأعضـاء قَبل')).toEqual(['members-2017']);
    expect(ids('persons', 'تليرسون')).toEqual(['rex-tillerson']);
  });

  it('finds Latin text in any case, and by the beginning of a word', () => {
    expect(ids('persons', 'REX till')).toEqual(['rex-tillerson']);
    expect(ids('persons', 'illerson')).toEqual([]);
  });

  it('finds a term by its person and office', () => {
    expect(ids('terms', 'tillerson secretary')).toEqual(['rex-tillerson.US.SOS']);
  });

  it('finds everything by nothing, and nothing by signs that would be a pattern', () => {
    expect(ids('metrics', ' … ')).toHaveLength(2);
    expect(ids('metrics', '.*zz(')).toEqual([]);
  });
});
