import commonWords from '../../assets/lexicon/common-words.json' with { type: 'json' };
import givenNames from '../../assets/lexicon/given-names.json' with { type: 'json' };
import honorifics from '../../assets/lexicon/honorifics.json' with { type: 'json' };
import officeHeads from '../../assets/lexicon/office-heads.json' with { type: 'json' };
import officeStatus from '../../assets/lexicon/office-status.json' with { type: 'json' };
import { isDefinite } from '../arabic/definite.ts';
import { foldWord } from '../arabic/fold.ts';

export { isDefinite };

/** Classes of folded words that tell where a title ends and a name begins; the words are in assets/lexicon. */
const folded = (words: readonly string[]): Set<string> => new Set(words.map(foldWord));

const common = folded(commonWords.words);
const ambiguous = folded(givenNames.ambiguous);
const given = folded([...givenNames.arabic, ...givenNames.foreign]);
const beginOnly = folded(givenNames.beginOnly);
const heads = folded(officeHeads.heads);
const constructHeads = folded(officeHeads.constructHeads);
const collectives = folded(officeHeads.collectives);
const otherRoles = folded(officeHeads.otherRoles);
const professions = folded(officeHeads.professions);
const publicCallings = new Set(
  officeHeads.publicCallings.map((phrase) => phrase.split(' ').map(foldWord).join(' ')),
);
const leadingVerbs = folded(officeHeads.leadingVerbs);
const ledBy = folded(officeHeads.ledBy);
const namedBy = folded(officeHeads.namedBy);
const kin = folded(officeHeads.kin);
const residents = folded(officeHeads.residents);
const settlements = folded(officeHeads.settlements);
const ageWords = folded(officeHeads.ageWords);
const listWords = folded(officeHeads.listWords);
const namedAfter = folded(officeHeads.namedAfter);
const complements = folded(officeHeads.complements);
const prepositions = folded(officeHeads.prepositions);
const counterparts = folded(officeHeads.counterparts);
const plurals = new Map(
  Object.entries(officeHeads.plurals).flatMap(([singular, words]) =>
    words.map((word) => [foldWord(word), foldWord(singular)] as const),
  ),
);
const dualComplements = new Map(
  Object.entries(officeHeads.dualComplements).flatMap(([singular, words]) =>
    words.map((word) => [foldWord(word), foldWord(singular)] as const),
  ),
);
const aliases = folded(officeHeads.aliases);
const posts = folded(officeHeads.posts);
const ranks = folded(honorifics.ranks);
const nobility = folded(honorifics.nobility);
const polite = folded(honorifics.polite);
const callings = folded(honorifics.callings);
const rankSteps = new Set(honorifics.steps.map((step) => step.split(' ').map(foldWord).join(' ')));
const former = folded(officeStatus.former);
const afterNames = folded(officeStatus.afterNames);
const outgoing = folded(officeStatus.outgoing);
const representatives = folded(officeHeads.representatives);
const designate = folded(officeStatus.designate);
const acting = folded(officeStatus.acting);
const adjectives = folded(officeHeads.adjectives);

const ARTICLE = 'ال';
/** Conjunction and preposition before a noun: «وبمدينة». */
const ATTACHED = /^[وف]?[بلك]?/u;
const SUFFIXES = ['هما', 'هم', 'ها', 'نا', 'ات', 'ين', 'ون', 'ان', 'وا', 'ه', 'ت', 'ا', 'ي'];
const PREFIXES = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'س'];

/** The word without its article. */
export function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length > 3 ? word.slice(2) : word;
}

/** Shortest stem that one letter may be taken off: «خيرت» is not «خير». */
const SHORTEST_STEM = 3;

function isCommonStem(stem: string): boolean {
  if (common.has(stem)) return true;
  for (const suffix of SUFFIXES) {
    if (!stem.endsWith(suffix)) continue;
    const bare = stem.slice(0, -suffix.length);
    if (bare.length < SHORTEST_STEM + (suffix.length === 1 ? 1 : 0)) continue;
    if (common.has(bare) || common.has(`${bare}ه`)) return true;
    if (
      bare.endsWith('ت') &&
      (common.has(`${bare.slice(0, -1)}ه`) || common.has(bare.slice(0, -2)))
    ) {
      return true;
    }
  }
  return false;
}

/** A word of news prose as the list has it, no form of one. */
export const isListedWord = (word: string): boolean => common.has(word);

const MEMORY = 1 << 15;
/** Words judged before; the answer is the same for each. */
const judged = new Map<string, boolean>();

/** A word of news prose, in any of its usual forms, that is no name. */
export function isCommonWord(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const isCommon =
    isCommonStem(word) ||
    PREFIXES.some(
      (prefix) =>
        word.startsWith(prefix) &&
        word.length - prefix.length >= 2 &&
        isCommonStem(word.slice(prefix.length)),
    );
  if (judged.size >= MEMORY) judged.clear();
  judged.set(word, isCommon);
  return isCommon;
}

/** Whether a word is a given name, and whether it is an everyday word too. */
export function givenNameClass(word: string): 'sure' | 'ambiguous' | null {
  if (!given.has(word)) return null;
  return ambiguous.has(word) ? 'ambiguous' : 'sure';
}

/** A given name that, later in a name, is far likelier the everyday word: «صباح», «خلف». */
export function isNameOnlyAtStart(word: string): boolean {
  return beginOnly.has(word);
}

/** A noun that heads an office, with or without article, masculine or feminine: «وزير», «المتحدثة». */
export function isOfficeHead(word: string): boolean {
  const bare = withoutArticle(word);
  if (heads.has(bare)) return true;
  // «محافظة» is a place, not a woman governor.
  if (bare.endsWith('ه') && heads.has(bare.slice(0, -1)) && !complements.has(bare)) return true;
  return constructHeads.has(word) || (word.endsWith('ه') && constructHeads.has(word.slice(0, -1)));
}

const OWNERS = ['ها', 'هم', 'هما', 'نا'];

/** «زعيمها», «قائدهم», «نائبته»: a head whose owner is a pronoun. With ه it looks like the feminine, which isOfficeHead knows. */
export function isOwnedHead(word: string): boolean {
  if (word.endsWith('ته') && heads.has(word.slice(0, -2))) return true;
  return OWNERS.some((owner) => {
    if (!word.endsWith(owner)) return false;
    const head = word.slice(0, -owner.length);
    return heads.has(head) || (head.endsWith('ت') && heads.has(head.slice(0, -1)));
  });
}

/** «الخبير», «الناشط»: introduces a person who holds no office. */
export const isOtherRole = (word: string): boolean => otherRoles.has(withoutArticle(word));

/** «المزارع», «والطبيب», «مدنيا»: what somebody is who holds no office. */
export function isProfession(word: string): boolean {
  // «للشاعر», «بالمزارع»: the article is behind the preposition.
  const article = word.replace(/^[وف]?(?:لل|[بك]ال)(?=...)/u, ARTICLE);
  for (const bare of [word, word.replace(/^[وف](?=...)/u, ''), article]) {
    const noun = withoutArticle(bare);
    if (
      professions.has(bare) ||
      professions.has(noun) ||
      (noun.endsWith('ا') && professions.has(noun.slice(0, -1)))
    )
      return true;
  }
  return false;
}

/** «الذي | يدير»: what somebody leads. */
export const isLeadingVerb = (word: string): boolean => leadingVerbs.has(word);
/** «برئاسة», «وبقيادة»: before the name of who leads. */
export const isLedBy = (word: string): boolean =>
  ledBy.has(word) || (word.startsWith('وب') && ledBy.has(word.slice(1)));

/** «رجل | الأعمال»: what many an official was before. */
export const isPublicCalling = (complement: string, noun: string): boolean =>
  publicCallings.has(`${noun.replace(/^[وف]?(?:[بك]?ال|لل)/u, '')} ${complement}`);

/** «اسمه», «يدعى»: between what somebody is and the name. */
export const isNamedBy = (word: string): boolean => namedBy.has(word);
export const isKin = (word: string): boolean => kin.has(word);
export const isResident = (word: string): boolean => residents.has(word);
export const isSettlement = (word: string): boolean => settlements.has(word);
/** «ولا», «ثم»: between two of a list. */
export const isListWord = (word: string): boolean => listWords.has(word);
export const isAge = (word: string): boolean => ageWords.has(word);

/** «أحد | المتحدثين», «إحدى | …»: one of several holders. */
export const isOneOf = (word: string): boolean => word === 'احد' || word === 'احدي';
export const isOfficePlural = (word: string): boolean => collectives.has(word);

/** The one head of which a word is the plural or dual, with the article where that has it: «الرئيسان», «وزيري». */
export function singularOffice(word: string): string | null {
  const single = plurals.get(withoutArticle(word));
  if (single === undefined) return null;
  return isDefinite(word) ? `${ARTICLE}${single}` : single;
}

/** «رئيسا | الحكومتين»: the singular of a dual inside a title, or the word itself. */
export const singularComplement = (word: string): string => dualComplements.get(word) ?? word;

/** «مطار», «مركز»: what comes after may be named after a person, who is not spoken of. */
export function isNamedAfterPersons(word: string): boolean {
  if (namedAfter.has(withoutArticle(word))) return true;
  const bare = word.replace(ATTACHED, '');
  return bare !== word && namedAfter.has(withoutArticle(bare));
}

/** A noun that needs another after it inside a title: «مجلس», «أركان», «خارجية». */
export function isTitleNoun(word: string): boolean {
  return complements.has(word);
}

/** «النائب», after which «عن» goes on with the title. */
export const isRepresentative = (word: string): boolean => representatives.has(word);
export const isTitlePreposition = (word: string): boolean => prepositions.has(word);
/** «المعروف», «الملقب»: before the name by which somebody goes. */
export const isAlias = (word: string): boolean => aliases.has(word);
/** «منصب», «حقيبة»: the office after it is spoken of, not its holder. */
export const isPost = (word: string): boolean =>
  posts.has(withoutArticle(word.replace(ATTACHED, '')));
export const isCounterpart = (word: string): boolean => counterparts.has(word);
export const isRank = (word: string): boolean => ranks.has(word);
export const isRankStep = (word: string): boolean => rankSteps.has(word);
/** «الشيخ», «السلطان»: a form of address with the article that is a surname too, and no rank or title of learning. */
export const isAddress = (word: string): boolean => nobility.has(word) && isDefinite(word);
/** «السفير» behind another office, right before a name. */
export const isCalling = (word: string): boolean => callings.has(word);
/** A word that may stand between an office and a name: «الشيخ», «الجنرال», «السيد». */
export const isHonorific = (word: string): boolean =>
  ranks.has(word) || nobility.has(word) || polite.has(word);
/** «الخاص», «الدائم», «الرسمي»: qualifies an office without changing which one it is. */
export const isOfficeAdjective = (word: string): boolean => adjectives.has(word);

/** «رحمه الله», «آنذاك» right after a name: the office was held before. */
export const isFormerAfterName = (word: string): boolean => afterNames.has(word);

/** What a word says of the time of an office: «السابق», «المكلف», «بالوكالة». */
export type OfficeStatus = 'former' | 'outgoing' | 'designate' | 'acting';

/** What a folded word after an office says of its time, or null. */
export function officeStatusOf(word: string): OfficeStatus | null {
  if (former.has(word)) return 'former';
  if (outgoing.has(word)) return 'outgoing';
  if (designate.has(word)) return 'designate';
  return acting.has(word) ? 'acting' : null;
}
