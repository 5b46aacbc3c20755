import type { Reading, Token } from '../arabic/tokens.ts';
import { isFunctionWord } from './counted-words.ts';

/**
 * Duals that lose their ن before the noun they belong to: «محافظتي نينوى والأنبار», «طائرتا استطلاع», «مجلسي النواب والشيوخ».
 * The same letters also write "my" («مدينتي») and, in masculine nouns, an adjective («رئيسي»), so what follows decides:
 * a noun of the same clause, and for the doubtful ones two nouns joined by «و».
 */
export type ConstructForm = 'feminine' | 'masculine';

/** How far the second of two joined nouns may stand: «مدينتي بني وليد وسرت». */
const REACH = 4;
const OPENING = new Set(['(', '«', '"', '“', '”']);

/** Whether the word at a token, which may be a dual in construct, is one. */
export function isConstruct({ tokens }: Reading, at: number, form: ConstructForm): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const opened = OPENING.has(tokens[at + 1]?.text ?? '');
  const next = opened ? at + 2 : at + 1;
  const owner = tokens[next];
  if (owner === undefined || !isOwner(owner)) return false;
  const joined = hasJoined(tokens, next);
  const isDefinite = owner.text.startsWith('ال') && !owner.text.endsWith('ا');
  if (form === 'masculine')
    return joined && (token.text.endsWith('ا') ? isDefinite : isAfterFunctionWord(tokens[at - 1]));
  if (joined || opened || token.text.endsWith('ا')) return joined || !opened;
  // «رحلتي الأخيرة» is my journey, «ضفتي النهر» two banks; «عائلتي متنقلا» my family.
  return isDefinite ? !/(?:ه|ات)$/u.test(owner.text) : !/[اه]$/u.test(owner.text);
}

/** A word that may own the dual: no particle, no verb of the present, none joined to what went before. */
function isOwner({ kind, text }: Token): boolean {
  if (kind === 'latin') return true;
  return (
    kind === 'word' && text.length > 2 && !isFunctionWord(text) && !/^(?:و|بال|لل|فال)/u.test(text)
  );
}

function hasJoined(tokens: readonly Token[], owner: number): boolean {
  for (let at = owner + 1; at <= owner + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return false;
    if (token.kind === 'sign' && !CLOSING.has(token.text)) return false;
    if (token.kind !== 'word') continue;
    if (isFunctionWord(token.text)) return false;
    if (token.text === 'و') return true;
    // «تجربتي المحدودة وأسئلتي»: both are mine.
    if (token.text.startsWith('و') && token.text.length > 3) return !token.text.endsWith('تي');
  }
  return false;
}

const CLOSING = new Set([')', '»', '"', '“', '”', '(', '«']);

/** What joins a second adjective to a noun: «نفسي أو اجتماعي». */
const CONJUNCTIONS = new Set(['او', 'ام', 'ثم', 'لا', 'بل', 'لكن', 'غير']);

function isAfterFunctionWord(before: Token | undefined): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return isFunctionWord(before.text) && !CONJUNCTIONS.has(before.text);
}
