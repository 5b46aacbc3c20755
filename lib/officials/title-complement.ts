import type { Reading } from '../arabic/tokens.ts';
import { attachedReadings } from './attached-particles.ts';
import { joinsPrevious } from './name-parts.ts';
import type { OfficePhrase } from './office-phrase.ts';
import { matchPlace, nationalityOf, placeBeginnings } from './places.ts';
import { withoutPronoun } from './short-titles.ts';
import {
  givenNameClass,
  isAlias,
  isCalling,
  isCommonWord,
  isDefinite,
  isHonorific,
  isOfficeAdjective,
  isOfficeHead,
  isOtherRole,
  isRankStep,
  isRepresentative,
  isTitleNoun,
  isTitlePreposition,
  type OfficeStatus,
  officeStatusOf,
  withoutArticle,
} from './word-classes.ts';

/** Where the words that complete a title end. */
export interface TitleComplement {
  /** Token after the complement. */
  readonly to: number;
  /** Token at which a name may begin, or null where something else follows. */
  readonly nameAt: number | null;
  /** Offset after the last word of the complement, honorifics left out. */
  readonly end: number;
  readonly status: ReadonlySet<OfficeStatus>;
}

const COMMAS = new Set(['،', ',']);
const OPENING = new Set(['(', '«', '"', '“']);
const CLOSING = new Set([')', '»', '"', '”']);
const DASHES = new Set(['–', '-', '—']);
const LONGEST = 14;

/**
 * Reads on after an office: «مدير | المرصد السوري لحقوق الإنسان», «المتحدث باسم | البيت الأبيض،». A construct stays open until a
 * definite word, a place or a proper name closes it; after that only adjectives, linked nouns and honorifics go on, and the
 * first other word may be a name.
 */
export function readComplement(
  reading: Reading,
  phrase: OfficePhrase,
  isKnownName: (token: number) => boolean,
): TitleComplement {
  const { tokens } = reading;
  const status = new Set<OfficeStatus>(phrase.status);
  let open = phrase.open;
  let at = phrase.to;
  let end = phrase.end;
  /** Where the title ends if «في …» only says where somebody spoke: no name after it shows that it belongs to the title. */
  let endBeforePlace: number | null = null;
  const done = (nameAt: number | null): TitleComplement => ({
    to: at,
    nameAt,
    end: nameAt === null ? (endBeforePlace ?? end) : end,
    status,
  });
  const step = (to: number, stillOpen: boolean): void => {
    at = to;
    open = stillOpen;
    end = tokens[to - 1]?.end ?? end;
  };
  for (let count = 0; count < LONGEST; count += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return done(null);
    if (isKnownName(at)) return done(at);
    const word = token.text;
    if (token.kind === 'sign') {
      if (COMMAS.has(word)) {
        const name = afterHonorifics(reading, at + 1, isKnownName);
        return done(open || isOfficeHead(tokens[at + 1]?.text ?? '') ? null : name);
      }
      // «وزير الدفاع “جيمس ماتيس”»: quotes round a name.
      const quoted = OPENING.has(word) && !open && beginsSureName(reading, at + 1, isKnownName);
      if (quoted) return done(at + 1);
      // «قوة المهام المشتركة – عملية العزم الصلب»
      if (DASHES.has(word) && !open && isTitleNoun(tokens[at + 1]?.text ?? '')) {
        at += 1;
        continue;
      }
      const closing = OPENING.has(word) ? closingOf(reading, at) : null;
      if (closing !== null) step(closing + 1, false);
      else if (CLOSING.has(word) && !open) at += 1;
      else return done(null);
      continue;
    }
    if (token.kind !== 'word') return done(null);
    // «الأمين العام لـ«حزب الله»»: a body in quotes behind a lone particle.
    const quoted = word === 'ل' ? closingOf(reading, at + 1) : null;
    if (quoted !== null && OPENING.has(tokens[at + 1]?.text ?? '')) {
      step(quoted + 1, false);
      continue;
    }
    // «اللواء نجم الجبوري»: after a rank an everyday word that is a given name too is one.
    if (phrase.type === 'rank' && givenNameClass(word) !== null) return done(at);
    if (isHonorific(word)) return done(afterHonorifics(reading, at, isKnownName));
    // «السكرتير الصحفي», «المركز الإعلامي»: qualifies the noun right before it, and is no journalist.
    const noun = tokens[at - 1]?.text ?? '';
    if (isOfficeAdjective(word) && (isOfficeHead(noun) || isTitleNoun(withoutArticle(noun)))) {
      step(at + 1, false);
      continue;
    }
    // «محافظ كركوك نجم الدين كريم»: the beginning of a name, and no star.
    if (joinsPrevious.has(tokens[at + 1]?.text ?? '') && givenNameClass(word) !== null)
      return done(at);
    if (isOtherRole(word.startsWith('و') && isDefinite(word.slice(1)) ? word.slice(1) : word))
      return done(null);
    const wordStatus = officeStatusOf(word);
    if (wordStatus !== null) {
      status.add(wordStatus);
      step(at + 1, false);
      continue;
    }
    if (nationalityOf(word) !== null || isOfficeAdjective(word) || isRankStep(word)) {
      step(at + 1, false);
      continue;
    }
    const place = linkedPlace(reading, at, open);
    if (place !== null) {
      step(place, false);
      continue;
    }
    const isOnBehalf = word === 'عن' && isRepresentative(tokens[at - 1]?.text ?? '');
    if (isTitlePreposition(word) || isOnBehalf) {
      if (word === 'في') endBeforePlace ??= end;
      step(at + 1, true);
      continue;
    }
    if (beginsOtherOffice(word)) return done(null);
    if (isAlias(word)) {
      const alias = aliasAfter(reading, at + 1, isKnownName);
      if (alias !== null) return done(alias);
    }
    if (open) {
      if (isDefinite(word) || isShortDefinite(word) || isOwnedNoun(word)) step(at + 1, false);
      else if (isTitleNoun(word) || isCommonWord(word)) step(at + 1, true);
      else if (givenNameClass(word) === 'sure') return done(null);
      else step(at + 1, word.endsWith('ه'));
      continue;
    }
    if (isDefinite(word)) {
      if (givenNameClass(word) !== null) return done(at);
      // «نائب وزير الخارجية السفير خالد الجارالله»
      if (
        phrase.type === 'title' &&
        isCalling(word) &&
        beginsSureName(reading, at + 1, isKnownName)
      )
        return done(at + 1);
      if (isOfficeHead(word)) return done(null);
      step(at + 1, false);
      continue;
    }
    const linked = linkedNoun(word, phrase.type === 'rank' ? 'لوب' : 'لو');
    if (linked !== null) {
      step(at + 1, linked === 'open');
      continue;
    }
    if (isTitleNoun(word) && !isOfficeHead(word)) {
      step(at + 1, true);
      continue;
    }
    return done(at);
  }
  return done(null);
}

/** «عصائب أهل الحق»: four letters with the article, where the rest is an everyday word. */
function isShortDefinite(word: string): boolean {
  return word.length === 4 && word.startsWith('ال') && isCommonWord(word);
}

/** «الناطقة باسم خارجيتها»: the pronoun closes the title. */
function isOwnedNoun(word: string): boolean {
  return OWNED.test(word) && withoutPronoun(word).some(isTitleNoun);
}

const OWNED = /(?:ها|هم|هما|نا)$/u;

/** «ممثلة بوزير خارجيتها»: another office after «ب». */
function beginsOtherOffice(word: string): boolean {
  return attachedReadings(word).some(
    ({ skip, lead }) => word[skip - 1] === 'ب' && isOfficeHead(lead + word.slice(skip)),
  );
}

const MOST_ALIAS_SIGNS = 4;

/** «المعروف بـ«…»», «الملقب …»: a known name by which somebody goes. */
function aliasAfter(
  { tokens }: Reading,
  from: number,
  isKnownName: (token: number) => boolean,
): number | null {
  for (let at = from; at <= from + MOST_ALIAS_SIGNS; at += 1) {
    if (isKnownName(at)) return at;
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (kind !== 'sign' && text !== 'ب' && text !== 'باسم') return null;
  }
  return null;
}

/**
 * «والأمنية», «لحقوق», «للشؤون», of ranks «بسلاح الجو»: a noun or adjective linked by a particle; tells whether another must follow.
 * @param links the particles after which a noun without the article goes on
 */
function linkedNoun(word: string, links: string): 'open' | 'closed' | null {
  for (const { skip, lead } of attachedReadings(word)) {
    if (skip === 0) continue;
    const rest = lead + word.slice(skip);
    if (isOfficeHead(rest)) return null;
    // After a particle even a short word with the article is one: «والري».
    if (isDefinite(rest) || (rest.length === 4 && rest.startsWith('ال'))) return 'closed';
    if (isTitleNoun(rest) && links.includes(word[skip - 1] ?? ' ')) return 'open';
  }
  return null;
}

function linkedPlace({ tokens }: Reading, at: number, open: boolean): number | null {
  for (const beginning of placeBeginnings(tokens[at]?.text ?? '')) {
    if (beginning.skip === 0 && !open) continue;
    const place = matchPlace(tokens, at, beginning);
    if (place !== null) return place.to;
  }
  return null;
}

function beginsSureName(
  { tokens }: Reading,
  at: number,
  isKnownName: (token: number) => boolean,
): boolean {
  return isKnownName(at) || givenNameClass(tokens[at]?.text ?? '') === 'sure';
}

function closingOf({ tokens }: Reading, at: number): number | null {
  for (let ahead = at + 2; ahead <= at + 6; ahead += 1) {
    const token = tokens[ahead];
    if (token === undefined || token.kind === 'break') return null;
    if (token.kind === 'sign' && CLOSING.has(token.text)) return ahead;
  }
  return null;
}

/** The first token after ranks, honorifics and what qualifies them; null where no word follows. */
function afterHonorifics(
  { tokens }: Reading,
  from: number,
  isKnownName: (token: number) => boolean,
): number | null {
  let at = from;
  for (let steps = 0; steps < 6; steps += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (isKnownName(at)) return at;
    const { text } = token;
    const qualifies =
      at > from &&
      (isRankStep(text) || nationalityOf(text) !== null || officeStatusOf(text) !== null);
    // «الفريق أول قوات خاصة الركن»
    const isPair = at > from && isRankStep(`${text} ${tokens[at + 1]?.text ?? ''}`);
    if (!isHonorific(text) && !qualifies && !isPair) return at;
    at += isPair ? 2 : 1;
  }
  return at;
}
