import type { Reading, Token } from '../arabic/tokens.ts';
import { addPattern, knownWords, newWordClass } from '../arabic/vocabulary.ts';
import { evidenceStarts, phrases, windows } from './lexicon.ts';
import { isWord, matchAt, mayBegin, type PhraseIndex } from './phrases.ts';

/**
 * What a phrase of the text says:
 * - `named`: a coalition together with its enemy, ISIS; `led`: one that the United States leads;
 * - `joint`: the same under another name («واشنطن وحلفاؤها», «قوة المهام المشتركة»); its own operation («العزم الصلب») is as good as `named`;
 * - `international`, `bare`: «التحالف الدولي», «التحالف» without more, resolved by what stands around;
 * - `claimed`: a bare noun with the enemy in the same sentence: as `named`, unless another coalition was spoken of;
 * - `jihadists`: the enemy by words that others are called by too («التنظيم المتطرف»);
 * - `party`: a coalition by its own name («ائتلاف النصر»); `rival`: any other; `enemy`, `leaders`, `campaign`, `operations`, `theatre`, `dossier`, `rivalContext`: context.
 */
export type EvidenceKind =
  | 'named'
  | 'led'
  | 'joint'
  | 'international'
  | 'bare'
  | 'rival'
  | 'party'
  | 'claimed'
  | 'enemy'
  | 'jihadists'
  | 'leaders'
  | 'campaign'
  | 'operations'
  | 'theatre'
  | 'dossier'
  | 'rivalContext';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Offsets in the given text. */
  readonly start: number;
  readonly end: number;
  /** Place among the tokens. */
  readonly token: number;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '؟', '؛', ';']);

/** Whether a token ends the sentence that it stands in. */
export function endsSentence({ kind, text }: Token): boolean {
  return kind === 'break' || SENTENCE_ENDS.has(text);
}

/** The token after the last one within `length` words of `from` and in its sentence. */
function windowEnd(tokens: readonly Token[], from: number, length: number): number {
  let words = 0;
  let at = from;
  for (; at < tokens.length && words < length; at += 1) {
    const token = tokens[at];
    if (!token || endsSentence(token)) break;
    if (token.kind === 'word') words += 1;
  }
  return at;
}

function findWithin(
  index: PhraseIndex,
  tokens: readonly Token[],
  from: number,
  to: number,
): number {
  for (let at = from; at < to; at += 1) if (matchAt(index, tokens, at) >= 0) return at;
  return -1;
}

/** What kind of coalition the noun that ends before token `after` is, by the words that follow it. */
function classify(tokens: readonly Token[], from: number, after: number): EvidenceKind {
  const near = windowEnd(tokens, after, windows.qualifier);
  const ahead = windowEnd(tokens, after, windows.ahead);
  const isInternational = findWithin(phrases.international, tokens, from + 1, near + 1) >= 0;
  if (!isInternational && findWithin(phrases.rivalQualifiers, tokens, after, near) >= 0)
    return 'rival';
  const leader = findWithin(
    phrases.ledBy,
    tokens,
    from + 1,
    windowEnd(tokens, after, windows.leader),
  );
  const rival = findRivalContext(tokens, after, ahead);
  const named = findWithin(phrases.enemy, tokens, after, ahead);
  // «مقر الائتلاف مهدد من داعش» names the enemy, but not as the one that the coalition fights.
  const isFought = named >= 0 && findWithin(phrases.against, tokens, after, named) >= 0;
  const byName = isFought ? named : -1;
  const enemy = byName >= 0 ? byName : foughtJihadists(tokens, after, near);
  if (leader >= 0) {
    const end = windowEnd(tokens, leader + 1, windows.leader);
    const isOurs = findWithin(phrases.leaders, tokens, leader + 1, end) >= 0;
    if (!isOurs && findWithin(phrases.rivalLeaders, tokens, leader + 1, end) >= 0) return 'rival';
    if (isOurs && (rival < 0 || enemy >= 0)) return enemy >= 0 ? 'named' : 'led';
  }
  if (rival >= 0 && (enemy < 0 || rival < enemy)) return 'rival';
  if (enemy >= 0) return isInternational || isDirect(tokens, after) ? 'named' : 'claimed';
  if (isInternational) return 'international';
  return 'bare';
}

/** «81 عضوا بعد انضمام اليمن» names a member of this coalition, not the ground of another. */
function findRivalContext(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const member = matchAt(phrases.joined, tokens, at);
    if (member < 0 && matchAt(phrases.rivalContext, tokens, at) >= 0) return at;
    at = Math.max(member, at + 1);
  }
  return -1;
}

/** «التحالف ضد التنظيم الجهادي», right beside the noun: as good as the name. */
function foughtJihadists(tokens: readonly Token[], after: number, near: number): number {
  const fight = findWithin(phrases.against, tokens, after, near);
  return fight >= 0 && matchAt(phrases.jihadists, tokens, fight + 1) >= 0 ? fight + 1 : -1;
}

/** «الائتلاف ضد داعش»: the fight stands right beside the noun, not in a clause of its own. */
function isDirect(tokens: readonly Token[], after: number): boolean {
  return findWithin(phrases.against, tokens, after, windowEnd(tokens, after, 1)) >= 0;
}

/** Shorter words after the noun are particles («تحالف مع»), not the name of a coalition. */
const SHORTEST_NAME = 4;

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length >= SHORTEST_NAME;
}

/** «تحالف واسع ضد داعش»: a word without the article, the fight and the enemy right after it; an adjective, not a name. */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text.startsWith('ال')) return false;
  const fight = matchAt(phrases.against, tokens, at + 1);
  return fight >= 0 && findWithin(phrases.enemy, tokens, fight, windowEnd(tokens, fight, 2)) >= 0;
}

const CONTEXT = [
  'enemy',
  'jihadists',
  'campaign',
  'dossier',
  'operations',
  'theatre',
  'rivalContext',
  'leaders',
] as const;

/** Words with which evidence may begin. */
const openingClass = newWordClass();
addPattern(openingClass, (word) => mayBegin(evidenceStarts, word));

/** Every phrase of a text that tells for or against coverage, in text order. Linear in the text. */
export function findEvidence(reading: Reading): Evidence[] {
  const { tokens } = reading;
  const found: Evidence[] = [];
  let done = 0;
  for (const at of knownWords(reading).tokensOf(openingClass)) {
    const token = tokens[at];
    if (at < done || !token || !isWord(token)) continue;
    const [kind, after] = readAt(tokens, at);
    if (kind) {
      found.push({ kind, start: token.start, end: tokens[after - 1]?.end ?? token.end, token: at });
    }
    done = Math.max(after, at + 1);
  }
  return found;
}

/** «ممثلو ثمان وستين دولة ومنظمة لبحث الحرب على داعش»: many states that meet about ISIS; the token after their number, or -1. */
function gatheringEnd(tokens: readonly Token[], at: number): number {
  const after = matchAt(phrases.gatherings, tokens, at);
  if (after < 0) return -1;
  const states = findWithin(
    phrases.states,
    tokens,
    after,
    windowEnd(tokens, after, windows.states),
  );
  if (states < 0 || !isManyBefore(tokens[states - 1])) return -1;
  if (matchAt(phrases.statesOfOthers, tokens, states) >= 0) return -1;
  const end = windowEnd(tokens, states, windows.purpose);
  const enemy = findWithin(phrases.enemy, tokens, states, end);
  return enemy >= 0 && findWithin(phrases.against, tokens, states, enemy) >= 0 ? states + 1 : -1;
}

/** «21», «وستين», «عشرة»: a number from eleven on, after which «دولة» stands in the singular. */
function isManyBefore(token: Token | undefined): boolean {
  if (token?.kind === 'digits') return token.text.length > 1;
  return token?.kind === 'word' && /(?:ون|ين|عشر|عشره|مئه|مايه)$/u.test(token.text);
}

function readAt(tokens: readonly Token[], at: number): [EvidenceKind | null, number] {
  const operation = matchAt(phrases.ownOperations, tokens, at);
  if (operation >= 0) return ['named', operation];
  const joint = matchAt(phrases.other, tokens, at);
  // «الحملة ضد داعش» says who the enemy is, «واشنطن وحلفاؤها» does not.
  if (joint >= 0)
    return [findWithin(phrases.enemy, tokens, at, joint) >= 0 ? 'named' : 'joint', joint];
  const coalition = Math.max(
    matchAt(phrases.definite, tokens, at),
    matchAt(phrases.indefinite, tokens, at) >= 0 ? at + 1 : -1,
  );
  if (coalition >= 0) return [classify(tokens, at, coalition), coalition];
  const construct = matchAt(phrases.constructs, tokens, at);
  if (construct >= 0 && isName(tokens[construct])) {
    return [isDescribed(tokens, construct) ? 'named' : 'party', construct];
  }
  const member = matchAt(phrases.joined, tokens, at);
  if (member >= 0) return ['dossier', member];
  const gathering = gatheringEnd(tokens, at);
  if (gathering >= 0) return ['joint', gathering];
  for (const kind of CONTEXT) {
    const end = matchAt(phrases[kind], tokens, at);
    if (end >= 0) return [kind, end];
  }
  return [null, at + 1];
}
