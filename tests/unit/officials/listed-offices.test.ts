import { describe, expect, it } from 'vitest';
import { find } from './finding.ts';

/** Person and office of each mention. */
function officesIn(text: string, date?: string): (readonly [string | null, string | null])[] {
  return find(text, date).map(
    ({ personId, office }) => [personId, office?.officeId ?? null] as const,
  );
}

describe('offices of a list', () => {
  it('gives a plural title to each name after a country', () => {
    expect(
      officesIn(
        'حضر وزراء خارجية بريطانيا بوريس جونسون وفرنسا جان إيف لودريان، وتركيا مولود جاويش أوغلو',
      ),
    ).toEqual([
      ['gb-johnson', 'GB.FS'],
      ['fr-ledrian', 'FR.FM'],
      ['tr-cavusoglu', 'TR.FM'],
    ]);
  });

  it('gives a dual title to each name after a nationality', () => {
    expect(
      officesIn('اتفق الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان على ذلك'),
    ).toEqual([
      ['ru-putin', 'RU.PRES'],
      ['tr-erdogan', 'TR.PRES'],
    ]);
    expect(officesIn('بين وزيري الخارجية الأمريكي ريكس تيلرسون والسعودي عادل الجبير')).toEqual([
      ['us-tillerson', 'US.SOS'],
      ['sa-jubeir', 'SA.FM'],
    ]);
  });

  it('finds whose office it is where both nationalities come first', () => {
    expect(officesIn('وقال الرئيسان الروسي والفرنسي فلاديمير بوتين وإيمانويل ماكرون')).toEqual([
      ['ru-putin', 'RU.PRES'],
      ['fr-macron', 'FR.PRES'],
    ]);
  });

  it('reads two titles of one country', () => {
    expect(officesIn('مع وزيري الخارجية والدفاع الأمريكيين ريكس تيلرسون وجيمس ماتيس')).toEqual([
      ['us-tillerson', 'US.SOS'],
      ['us-mattis', 'US.SOD'],
    ]);
  });

  it('reads two titles of one head, each before its name', () => {
    expect(officesIn('قال وزيرا الخارجية ريكس تيلرسون والدفاع جيمس ماتيس إن التحالف باق')).toEqual([
      ['us-tillerson', 'US.SOS'],
      ['us-mattis', 'US.SOD'],
    ]);
  });

  it('carries a single title on over a nationality', () => {
    expect(
      officesIn('قال وزير الخارجية التركي مولود جاويش أوغلو والفرنسي جان إيف لودريان'),
    ).toEqual([
      ['tr-cavusoglu', 'TR.FM'],
      ['fr-ledrian', 'FR.FM'],
    ]);
  });

  it('says nothing of a bearer who never held it', () => {
    expect(officesIn('حضر وزراء خارجية بريطانيا وفرنسا، ورحب بهم حيدر العبادي')).toEqual([
      ['iq-abadi', null],
    ]);
    expect(
      find('قال وزير الخارجية التركي مولود جاويش أوغلو والروسي فلاديمير بوتين')[1]?.verdict,
    ).toBeNull();
  });

  it('introduces a name that the set lacks', () => {
    expect(
      find('وحضر وزراء خارجية الكويت صباح الخالد وبولندا ياسيك تشابوتوفيتش الاجتماع'),
    ).toMatchObject([
      { personId: 'kw-sabahkhalid', verdict: 'office_held' },
      { personId: null, verdict: 'unknown_person', text: 'ياسيك تشابوتوفيتش' },
    ]);
  });
});
