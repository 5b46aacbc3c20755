/** What follows the stem in the perfect: he, she, they, we; the attached pronouns are taken off elsewhere (word-keys.ts). */
const PERFECT = ['', 'ت', 'وا', 'تا', 'نا'];
/** What stands before the stem in the imperfect and the future: he, she, we. */
const PERSONS = ['ي', 'ت', 'ن', 'سي', 'ست', 'سن'];
const IMPERFECT = ['', 'ون', 'وا', 'ان'];

/**
 * The stems of the imperfect of a verb given as its third person of the perfect: «أعلن» and «انضم» lose their alef, a weak middle becomes a long
 * vowel («عاد» → «عود», «عيد»), a weak end ي («أجرى» → «جري»). Forms that no one writes do no harm: they match nothing.
 * Source: Ryding, A Reference Grammar of Modern Standard Arabic, 2005, chapters 21–32.
 */
function imperfectStems(verb: string): string[] {
  const bare = /^[اأإ]/u.test(verb) && verb.length > 3 ? verb.slice(1) : verb;
  const stems = new Set([bare]);
  const middle = bare.length - 2;
  if (bare.length >= 3 && bare[middle] === 'ا') {
    for (const vowel of ['و', 'ي']) {
      stems.add(`${bare.slice(0, middle)}${vowel}${bare.slice(middle + 1)}`);
    }
  }
  if (/[اى]$/u.test(bare)) {
    for (const end of ['ي', 'و']) stems.add(`${bare.slice(0, -1)}${end}`);
  }
  if (/^و/u.test(bare) && bare.length === 3) stems.add(bare.slice(1));
  return [...stems];
}

/** The perfect before a suffix: a weak end falls («أجرى» → «أجرت», «أجروا»). */
function perfectForms(verb: string): string[] {
  if (!/[اى]$/u.test(verb)) return PERFECT.map((ending) => verb + ending);
  const cut = verb.slice(0, -1);
  return [verb, `${cut}ا`, `${cut}ت`, `${cut}وا`, `${cut}تا`];
}

/** The forms in which newspapers write a verb, from the third person of its perfect: «قدم» → «قدمت», «يقدم», «ستقدم»… */
export function verbForms(verb: string): string[] {
  const imperfect = imperfectStems(verb).flatMap((stem) =>
    PERSONS.flatMap((person) =>
      IMPERFECT.map((ending) => {
        const weak = ending !== '' && /[يوىا]$/u.test(stem);
        return person + (weak ? stem.slice(0, -1) : stem) + ending;
      }),
    ),
  );
  return [...new Set([...perfectForms(verb), ...imperfect])];
}
