/**
 * The check that runs in every page: is a closer look worth it? Small and quick on purpose: no dictionary, no folding
 * table, a few linear patterns over a bounded sample. It lets through nearly all that the full score takes, and some more.
 */

/** Marks, tatweel and invisible controls, which newspapers strew into words. */
const NOISE = /[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/;
/** Letters of Persian, Urdu, Kurdish, Pashto and Uyghur that Arabic lacks. */
const FOREIGN = /[پچژگټډړښڼٹڈںےہڵێۆەېۈۇ]/g;
const ARTICLE = /(?:^|[^ء-ي])[وفبلك]{0,2}ال?[ء-ي]/g;

const COALITION =
  /(?:ل?ل|ال|[^ء-ي])(?:تحالف|[اإأ]ئتلاف)|وحلفا[ءؤئ]|وشركا[ءؤئ]ها|قوة المهام المشتركة|العزم الصلب/;
const ENEMY =
  /داعش|دواعش|تنظيم[\s«"“']{1,4}(?:ما يسمى\s)?ب?[«"“]?الدول[ةه]|الدول[ةه]\s(?:ال)?[اإ]سلامي[ةه]/;
const CAMPAIGN = /بنتاغون|بنتاجون|[اإ]نج[ير]|[اإأآ]مي?ركي[ةه]?|الولايات المتحدة|واشنطن/;
const STRIKES = /ضرب|غار[اة]|قصف|مقاتلات|مروحي|حمل[ةه]|عمليات|اجتما?ع|قتال/;

/** «21 دولة», «ستين دولة»: many states that meet. */
const STATES = /(?:[يو]ن|عشر[ةه]?|[0-9٠-٩])\s(?:دول[ةه]|بلدا)/;

/** A text may speak of this coalition without naming ISIS: by its adjective and where it is at war. */
const INTERNATIONAL = /(?:تحالف|ئتلاف)\s(?:ال)?دولي/;
const THEATRE = /العراق|سوري[اة]|الموصل|الرق[ةه]|دير الزور|هجين|الحسك[ةه]|ال[اأ]نبار|بغداد/;
/** ISIS by words that others are called by too. */
const JIHADISTS = /جهاديي?[نو]|التنظيم/;

/** Foreign letters for each article «ال» from which a text is held to be in another language. */
const FOREIGN_SHARE = 1;

/** @param sample title, headings and first paragraphs of a page, bounded (lib/article/sample.ts) */
export function suspectCoverage(sample: string): boolean {
  let text = sample.replace(NOISE, '');
  if (PRESENTATION_FORMS.test(text)) text = text.normalize('NFKC');
  const isNear = ENEMY.test(text)
    ? COALITION.test(text) || STATES.test(text) || (CAMPAIGN.test(text) && STRIKES.test(text))
    : THEATRE.test(text) &&
      (INTERNATIONAL.test(text) ||
        (COALITION.test(text) && (CAMPAIGN.test(text) || JIHADISTS.test(text))));
  if (!isNear) return false;
  const foreign = text.match(FOREIGN)?.length ?? 0;
  return foreign === 0 || foreign < FOREIGN_SHARE * (text.match(ARTICLE)?.length ?? 0);
}
