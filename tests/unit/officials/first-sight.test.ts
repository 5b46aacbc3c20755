import { describe, expect, it } from 'vitest';
import { find } from './finding.ts';

/** Names with persons and verdicts of a sentence, in order. */
function said(text: string, date: string): (readonly (string | null)[])[] {
  return find(text, date)
    .filter(({ via }) => via !== 'office')
    .map(({ text: name, personId, verdict }) => [name, personId, verdict]);
}

describe('offices beside names, as seen in articles', () => {
  it.each([
    [
      'وحضر لويد أوستن، قائد القيادة الوسطى، وجون آلن منسق التحالف.',
      '2014-10-15',
      [
        ['لويد أوستن', 'us-austin', 'office_held'],
        ['جون آلن', 'us-allen', 'office_held'],
      ],
    ],
    [
      'وحضر وزراء الخارجية: السعودي فيصل بن فرحان، والمصري سامح شكري.',
      '2019-11-15',
      [
        ['فيصل بن فرحان', 'sa-faisal', 'office_held'],
        ['سامح شكري', 'eg-shoukry', 'office_held'],
      ],
    ],
    [
      'ولم يدع وزير الخارجية الإيراني محمد جواد ظريف ولا الروسي سيرغي لافروف.',
      '2020-05-12',
      [
        ['محمد جواد ظريف', 'ir-zarif', 'office_held'],
        ['سيرغي لافروف', 'ru-lavrov', 'office_held'],
      ],
    ],
    [
      'وشارك رئيسا الحكومتين العراقي حيدر العبادي والبلجيكي شارل ميشيل. ودعا ميشيل إلى التعاون.',
      '2014-12-04',
      [
        ['حيدر العبادي', 'iq-abadi', 'office_held'],
        ['شارل ميشيل', 'be-michel', 'office_held'],
        ['ميشيل', 'be-michel', null],
      ],
    ],
    [
      'وكرر أردوغان ورئيس وزرائه بن علي يلدريم التهمة.',
      '2017-10-18',
      [
        ['أردوغان', 'tr-erdogan', null],
        ['بن علي يلدريم', 'tr-yildirim', 'office_held'],
      ],
    ],
    [
      'وقال السكرتير الصحفي للبنتاغون جون كيربي إن الجنود باقون.',
      '2021-12-10',
      [['جون كيربي', 'us-kirby', 'office_held']],
    ],
    [
      'والتقى الوزير رئيس أركان الجيش عبد الأمير رشيد ترتيبا للزيارة.',
      '2025-09-20',
      [['عبد الأمير رشيد', 'iq-yarallah', 'office_held']],
    ],
    [
      'والتقى الرئيس الشرع المبعوث في دمشق. وكتب فاروق الشرع، نائب الرئيس الأسبق، مذكراته.',
      '2025-09-20',
      [
        ['الشرع', 'sy-sharaa', 'office_held'],
        ['فاروق الشرع', null, 'unknown_person'],
      ],
    ],
    [
      'قال القائد العام للحرس الثوري محمد علي جعفري إن بلاده ماضية.',
      '2018-07-13',
      [['محمد علي جعفري', null, 'unknown_person']],
    ],
    [
      'ودان رئيس الوزراء العراقي السوداني الهجمات.',
      '2023-10-20',
      [['السوداني', 'iq-sudani', 'office_held']],
    ],
    [
      'السوداني: لن نسمح بذلك\nوقال رئيس الوزراء محمد شياع السوداني إن بلاده آمنة.',
      '2023-10-20',
      [
        ['السوداني', 'iq-sudani', null],
        ['محمد شياع السوداني', 'iq-sudani', 'office_held'],
      ],
    ],
    [
      'ودعا وزير الخارجية الفرنسي جان إيف لودريان إلى التأني، ورأى الألماني هايكو ماس أن الخطر قائم.',
      '2019-02-06',
      [
        ['جان إيف لودريان', 'fr-ledrian', 'office_held'],
        ['هايكو ماس', 'de-maas', 'office_held'],
      ],
    ],
    [
      'والتقى وزيرا الخارجية والدفاع الأميركيان جون كيري وآشتون كارتر والعراقيان إبراهيم الجعفري وخالد العبيدي.',
      '2016-07-22',
      [
        ['جون كيري', 'us-kerry', 'office_held'],
        ['آشتون كارتر', 'us-carter', 'office_held'],
        ['إبراهيم الجعفري', 'iq-jaafari', 'office_held'],
        ['خالد العبيدي', 'iq-obaidi', 'office_held'],
      ],
    ],
    [
      'وعارض رئيس بلدية لندن صادق خان ترحيل اللاجئين.',
      '2021-08-31',
      [['صادق خان', null, 'unknown_person']],
    ],
    [
      'قال رئيس اللجنة إليوت إنغل انتقاده للقرار.',
      '2019-11-15',
      [['إليوت إنغل', null, 'unknown_person']],
    ],
  ])('reads «%s»', (text, date, expected) => {
    expect(said(text, date)).toEqual(expected);
  });

  it('knows the leader of a group years later', () => {
    expect(said('وبعد مقتل البغدادي خلفه آخرون في تنظيم داعش.', '2022-03-01')).toEqual([
      ['البغدادي', 'isis-baghdadi', null],
    ]);
  });

  it('knows a leader without his country where the Coalition is spoken of', () => {
    const text = 'قال جون كيري إن التحالف الدولي ضد داعش باق. وطالب العبادي بالسلاح.';
    expect(said(text, '2015-06-04').at(-1)).toEqual(['العبادي', 'iq-abadi', null]);
    expect(said('وطالب العبادي بالسلاح.', '2015-06-04')).toEqual([]);
  });

  it('takes no verb for a name', () => {
    expect(said('وأيده البرلمان في كوبنهاغن، وأصيب الوزير بكوفيد.', '2024-01-26')).toEqual([]);
  });
});
