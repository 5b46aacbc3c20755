import type { ArticlePage } from './harness/article-page.ts';

/** Texts for pages of the browser tests: coverage with figures and officials, and what is none. */
export const coverage = `قال التحالف الدولي ضد داعش في بيان صدر عن اجتماعه إن عدد أعضائه بلغ 74 دولة، وإن نحو 7.7 مليون شخص خرجوا من سيطرة التنظيم.
وذكر البيان أن العراق يحتاج إلى 88.2 مليار دولار لإعادة البناء، وأن الاجتماع عُقد في 13 فبراير 2018 في الكويت.
وتعهدت واشنطن بتقديم 200 مليون دولار أمريكي، بينما عاد أكثر من ثلاثة ملايين نازح إلى بيوتهم، أي 60 في المئة منهم.
ويرى مراقبون أن هزيمة داعش لن تكتمل قبل أن يستقر 14 حيا في المدينة القديمة.`;

/** A page with that coverage. */
export const story: ArticlePage = {
  title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
  text: coverage,
  published: '2018-02-13',
  publisher: 'صحيفة المثال',
};

export const football = `فاز الفريق بثلاثة أهداف مقابل هدفين في مباراة شهدها 42 ألف متفرج، وتقدم إلى المركز الثاني برصيد 35 نقطة.
وقال المدرب إن لاعبيه ركضوا 110 كيلومترات، وإن البطاقة الحمراء في الدقيقة 70 غيرت مجرى اللقاء كله.`;

export const english = `The coalition against Daesh said it had 74 members and that 7.7 million people were freed, at a meeting in Kuwait on 13 February 2018.`;
