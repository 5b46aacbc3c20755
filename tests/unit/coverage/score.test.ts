import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import lexicon from '../../../assets/lexicon/coverage.json' with { type: 'json' };
import languages from '../../../assets/lexicon/coverage-languages.json' with { type: 'json' };
import { readText } from '../../../lib/arabic/tokens.ts';
import { detectLanguage } from '../../../lib/coverage/language.ts';
import { CoverageLexicon, LanguageLexicon } from '../../../lib/coverage/schema.ts';
import { scoreCoverage } from '../../../lib/coverage/score.ts';
import { suspectCoverage } from '../../../lib/coverage/suspect.ts';

const score = (text: string, title: string | null = null) => scoreCoverage(readText(text), title);

const ministerial =
  'استضافت بروكسل اجتماعا لوزراء دول التحالف الدولي لهزيمة تنظيم داعش، وبحث المشاركون دعم المناطق المحررة. ' +
  'وقال منسق الاجتماع إن التحالف سيواصل تدريب القوات العراقية حتى نهاية العام.';

const yemen =
  'شن طيران التحالف العربي ثلاث غارات على مواقع الحوثيين في صنعاء، فيما أعلنت قوات التحالف بقيادة السعودية ' +
  'تقدم وحداتها قرب مدينة تعز في اليمن.';

describe('scoreCoverage', () => {
  it('takes a report on a meeting of the Coalition', () => {
    expect(score(ministerial)).toMatchObject({ isCoverage: true });
  });

  it('takes a report that names the war and not the enemy', () => {
    const handover =
      'سلمت قوات التحالف الدولي معسكرا قرب بغداد إلى القوات العراقية. وقال متحدث باسم الجيش العراقي إن خبراء ' +
      'التحالف سيبقون في العراق مستشارين، وإن قواعد أخرى في الأنبار ستسلم قبل الخريف.';
    expect(score(handover)).toMatchObject({ isCoverage: true });
    expect(suspectCoverage(handover)).toBe(true);
  });

  it('takes a meeting of many states about ISIS for one of the Coalition, not one of others', () => {
    const tell = (states: string) =>
      scoreCoverage(
        readText(
          `اجتمع أمس ممثلو ${states} لبحث الخطوات المقبلة في الحرب على داعش. وقال الوزير إن القضاء على التنظيم مسألة وقت.`,
        ),
        null,
      ).isCoverage;
    expect(['ثمان وستين دولة', '21 دولة', 'ثمان وستين دولة ومنظمة'].map(tell)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['22 دولة عربية', '8 دول', 'الدولة'].map(tell)).toEqual([false, false, false]);
  });

  it('takes the end of the mission in Iraq, whatever party is named beside it', () => {
    const text =
      'أعلنت بغداد وواشنطن أن مهمة التحالف الدولي في العراق ستنتهي العام المقبل. ورحب رئيس ائتلاف دولة القانون بالاتفاق، وقال متحدث عراقي إن التحالف سيسلم قواعده في بغداد والأنبار.';
    expect(scoreCoverage(readText(text), null).isCoverage).toBe(true);
  });

  it('takes the end of the caliphate and the forces of the ground for words of this war', () => {
    const caliphate =
      'قال الرئيس أمام مسؤولين من 79 دولة ومنظمة في واشنطن إن إعلان القضاء على «الخلافة» بات وشيكا، وشكر العراق والقوات في سوريا.';
    expect(score(caliphate, 'وزراء التحالف في واشنطن').isCoverage).toBe(true);
    const ground =
      'هنأ المتحدث باسم التحالف قوات سوريا الديمقراطية بتحرير الرقة بعد أربعة أشهر من القتال. وقالت واشنطن إن «قسد» ستسلم المدينة إلى مجلس مدني.';
    expect(score(ground).isCoverage).toBe(true);
  });

  it('takes a country that joined for a member, not for the ground of another coalition', () => {
    const joined =
      'اجتمع وزراء التحالف في واشنطن وقد صار أعضاؤه 81 عضوا بعد انضمام اليمن، وبحثوا مصير مقاتلي داعش المحتجزين. ' +
      'وقال البيان إن دول التحالف ستواصل تدريب القوات العراقية ودعم استقرار المناطق المحررة في العراق وسوريا.';
    expect(score(joined)).toMatchObject({ isCoverage: true });
    expect(score(joined.replace('انضمام اليمن', 'معارك اليمن'))).toMatchObject({
      isCoverage: false,
    });
  });

  it('takes the name of the Coalition’s operation for the name of its enemy', () => {
    const monthly =
      'قال التحالف الدولي بقيادة الولايات المتحدة في تقريره الشهري إنه يدرس عشرات البلاغات. وجاء في التقرير أن عملية «العزم الصلب» مستمرة.';
    expect(score(monthly)).toMatchObject({ isCoverage: true });
    expect(score(monthly.replace('العزم الصلب', 'البرق الخاطف'))).toMatchObject({
      isCoverage: false,
    });
  });

  it('takes an article on the Coalition’s other matters that names it late', () => {
    const conference =
      'افتتح في مدينة الكويت مؤتمر إعادة إعمار العراق بحضور رجال أعمال كثيرين. وقال وزير عراقي إن الحكومة تأمل أن تبدأ إعادة الإعمار ' +
      'من المناطق المحررة وأن تعيد النازحين إلى بيوتهم. وعرضت الحكومة على المستثمرين عشرات المشاريع في قطاعات النفط والسكن والنقل والصحة. ' +
      'ويعقد وزراء التحالف الدولي ضد داعش اجتماعهم هناك غدا.';
    expect(score(conference)).toMatchObject({ isCoverage: true });
    const without = conference.replace('التحالف الدولي ضد داعش', 'دول الجوار');
    expect(score(without)).toMatchObject({ isCoverage: false });
  });

  it('takes no coalition of parties whose seat ISIS threatens for this one', () => {
    const parties =
      'انتخب الائتلاف الوطني المعارض رئيسا جديدا. وقال عضو في الائتلاف إن مقر الائتلاف في المدينة مهدد من تنظيم داعش، ' +
      'وإن الائتلاف سيجتمع مجددا الشهر القادم.';
    expect(score(parties)).toMatchObject({ isCoverage: false });
  });

  it('takes the coalition of a named party for no other', () => {
    const party =
      'أعلن ائتلاف دولة القانون خوض الانتخابات، وقال قيادي في الائتلاف إن محاربة داعش أولوية، وإن الائتلاف سيقدم مرشحه قريبا.';
    expect(score(party)).toMatchObject({ isCoverage: false });
  });

  it('leaves the war of 1991 alone where the theatre is the same', () => {
    const gulf =
      'بدأت قوات التحالف الدولي بقيادة الولايات المتحدة عاصفة الصحراء، وقصفت طائرات التحالف بغداد والموصل والقوات العراقية.';
    expect(score(gulf)).toMatchObject({ isCoverage: false });
  });

  it('shows the words that it rests on', () => {
    const { reasons } = score(ministerial, 'وزراء التحالف الدولي يجتمعون في بروكسل');
    expect(reasons.map(({ code }) => code)).toContain('coverage_headline');
    const named = reasons.find(({ code }) => code === 'coverage_explicit');
    expect(String(named?.parameters.text)).toMatch(/^التحالف الدولي لهزيمة/u);
  });

  it('finds the words through marks, tatweel and other spellings', () => {
    const decorated = ministerial.replaceAll('داعش', 'داعـــِش').replaceAll('التحالف', 'التّحالف');
    expect(score(decorated)).toMatchObject({ isCoverage: true });
  });

  it('leaves the Arab coalition in Yemen alone, ISIS mentioned or not', () => {
    expect(score(yemen)).toMatchObject({ isCoverage: false });
    const withIsis = `${yemen} وحذر خبير من عودة تنظيم داعش إلى عدن. وأكد أن التحالف الدولي في اليمن يراقب الوضع.`;
    expect(score(withIsis)).toMatchObject({ isCoverage: false });
  });

  it.each([
    [
      'electoral',
      'أعلنت أحزاب الائتلاف الحاكم خوض الانتخابات البلدية بقوائم موحدة، وقال رئيس الائتلاف إن البرنامج جاهز.',
    ],
    [
      'Kuwait 1991',
      'بدأت قوات التحالف الدولي عملية تحرير الكويت عام 1991 بعد غزو الكويت، وشاركت فيها جيوش عربية.',
    ],
    [
      'Afghanistan',
      'قالت قوات التحالف الدولي في كابول إن جنديين أصيبا في هجوم لحركة طالبان جنوبي أفغانستان.',
    ],
    [
      'Islamic alliance',
      'بحث وزراء دفاع التحالف الإسلامي العسكري لمحاربة الإرهاب خطط المركز في الرياض.',
    ],
    ['ISIS alone', 'اعتقلت الشرطة ثلاثة أشخاص يشتبه في انتمائهم إلى تنظيم داعش في ضاحية العاصمة.'],
  ])('leaves a near miss alone: %s', (_name, text) => {
    expect(score(text)).toMatchObject({ isCoverage: false });
  });

  it('tells a mention in passing', () => {
    const story =
      'افتتح متحف المدينة قاعة جديدة للمخطوطات النادرة بعد ترميم دام عامين كاملين. '.repeat(25);
    const { isCoverage, reasons } = score(
      `${story} وكانت المدينة قد تحررت من داعش بدعم من التحالف الدولي.`,
    );
    expect(isCoverage).toBe(false);
    expect(reasons.map(({ code }) => code)).toContain('coverage_passing');
  });

  it('refuses text that is not Arabic', () => {
    const persian =
      'ائتلاف بین‌المللی ضد داعش اعلام کرد که در این حمله چند تن از نیروهای گروه کشته شدند و آن را تایید کرد.';
    expect(score(persian)).toMatchObject({ isCoverage: false, score: 0 });
  });

  it('takes nothing from nothing', () => {
    expect(score('')).toMatchObject({ isCoverage: false, score: 0 });
  });
});

describe('detectLanguage', () => {
  it.each([
    ['ar', 'أعلنت الوزارة أن الأعمال في الطريق السريع ستنتهي قبل نهاية الشهر.'],
    ['fa', 'وزیر خارجه گفت که این دیدار برای گسترش همکاری‌های دو کشور بود و باید ادامه پیدا کند.'],
    ['ur', 'وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے کوشش کر رہی ہے۔'],
    ['ckb', 'سەرۆکی هەرێم ڕایگەیاند کە کۆبوونەوەکە لەگەڵ شاندەکە باش بوو و بەردەوام دەبێت.'],
    ['ps', 'د کابل ښار اوسېدونکي وايي چې په دې ورځو کې د برېښنا ستونزه ډېره شوې ده.'],
    ['ug', 'بۇ يىغىندا دۆلەت رەھبەرلىرى ئۆز ئارا ھەمكارلىق توغرىسىدا سۆزلەشتى ۋە كېلىشىم تۈزدى.'],
  ])('knows %s', (code, text) => {
    expect(detectLanguage(readText(text))).toBe(code);
  });

  it('keeps Arabic typed with Persian ya and kaf', () => {
    expect(
      detectLanguage(
        readText('قال وزیر الخارجیة إن الاجتماع کان مثمرا في جمیع جوانبه وبحث ملفات کثیرة.'),
      ),
    ).toBe('ar');
  });

  it('is silent on other scripts', () => {
    expect(detectLanguage(readText('The ministers met in Kuwait City.'))).toBeNull();
  });
});

describe('suspectCoverage', () => {
  it('lets coverage through, decorated too', () => {
    expect(suspectCoverage(ministerial)).toBe(true);
    expect(suspectCoverage(ministerial.replaceAll('داعش', 'داعـش'))).toBe(true);
  });

  it('stops what is off the subject or not Arabic', () => {
    expect(suspectCoverage(yemen)).toBe(false);
    expect(suspectCoverage('ائتلاف بین‌المللی ضد داعش گفت که چند پهپاد را سرنگون کرده است.')).toBe(
      false,
    );
    expect(suspectCoverage('')).toBe(false);
  });

  it('stays linear on a flood of near matches', () => {
    expect(suspectCoverage('تنظيم « '.repeat(20_000))).toBe(false);
  });
});

describe('the lexicons', () => {
  it('have their form', () => {
    expect(v.safeParse(CoverageLexicon, lexicon).success).toBe(true);
    expect(v.safeParse(LanguageLexicon, languages).success).toBe(true);
  });
});
