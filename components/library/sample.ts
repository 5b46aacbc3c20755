import type { MarkCategory } from '../../lib/analysis/session.ts';
import type { Labels } from '../../lib/reference/schema.ts';

/** A stretch of the sample: plain text, or a mark with its verdict and what is beside it in the margin. */
export type SamplePart =
  | string
  | {
      /** A particle that is written on to the mark, so that no line ends between them. */
      readonly before?: string;
      readonly printed: string;
      readonly category: MarkCategory;
      /** Key of the verdict's message. */
      readonly verdict: string;
      readonly gloss: Labels;
    };

/** The day that the sample is of. */
export const SAMPLE_DAY = '2018-02-14';

/** The sample of the first-run page: public facts in a sentence of our own, as of 14 February 2018. */
export const sample: readonly SamplePart[] = [
  'اختتم التحالف الدولي ضد داعش اجتماعه في الكويت بحضور ',
  {
    printed: '75',
    category: 'agreement',
    verdict: 'verdict.agrees',
    gloss: {
      ar: '75 عضوا منذ 13 فبراير 2018، يوم انضمت الفلبين.',
      en: '75 members since 13 February 2018, the day the Philippines joined.',
      fr: '75 membres depuis le 13 février 2018, jour d’adhésion des Philippines.',
    },
  },
  ' عضوا، بينما كان عددهم ',
  {
    printed: '68',
    category: 'dated',
    verdict: 'verdict.outdated',
    gloss: {
      ar: '68 عضوا منذ انضمام ليبيا في نوفمبر 2016 حتى ربيع 2017؛ و75 في تاريخ الخبر.',
      en: '68 members from Libya’s joining in November 2016 until spring 2017; 75 on the article’s date.',
      fr: '68 membres depuis l’adhésion de la Libye en novembre 2016 jusqu’au printemps 2017 ; 75 à la date de l’article.',
    },
  },
  ' في بيانات سابقة. وقال وزير الخارجية الأميركي ',
  {
    printed: 'ريكس تيلرسون',
    category: 'official',
    verdict: 'verdict.office_held',
    gloss: {
      ar: 'وزير الخارجية الأمريكي من 1 فبراير 2017 إلى 31 مارس 2018.',
      en: 'US Secretary of State, 1 February 2017 to 31 March 2018.',
      fr: 'Secrétaire d’État américain du 1er février 2017 au 31 mars 2018.',
    },
  },
  ' إن القتال لم ينته. وقدّر العراق كلفة الإعمار ',
  {
    before: 'بـ',
    printed: '82 مليار دولار',
    category: 'difference',
    verdict: 'verdict.differs',
    gloss: {
      ar: 'قدّرها العراق بـ88.2 مليار دولار في مؤتمر الكويت، 12–14 فبراير 2018.',
      en: 'Iraq put it at 88.2 billion US dollars at the Kuwait conference, 12–14 February 2018.',
      fr: 'L’Irak l’a estimée à 88,2 milliards de dollars à la conférence de Koweït, 12–14 février 2018.',
    },
  },
  '.',
];
