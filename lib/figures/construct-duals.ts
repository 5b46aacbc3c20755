import cities from '../../assets/lexicon/cities.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildPhraseSet, matchAt } from '../arabic/lexicon.ts';
import type { Reading, Token } from '../arabic/tokens.ts';
import { addPattern, knownWords, newWordClass } from '../arabic/vocabulary.ts';
import { isFunctionWord } from './counted-words.ts';
import { dualForms, notDual, nouns } from './dual-nouns.ts';
import type { Candidate, FigureContext } from './grammar.ts';

/**
 * Duals that lose their ن before the noun they belong to: «محافظتي نينوى والأنبار», «طائرتا استطلاع», «مجلسي النواب والشيوخ».
 * The same letters also write "my" («مدينتي») and, in masculine nouns, an adjective («رئيسي»), so what follows decides:
 * a noun of the same clause, and for the doubtful ones two nouns joined by «و», or an owner of the data file («جوازي سفر»).
 */
type ConstructForm = 'feminine' | 'masculine';

const forms = new Map<string, ConstructForm>();
for (const [list, form, ending] of [
  [nouns.feminine, 'feminine', true],
  [nouns.nouns, 'masculine', false],
] as const)
  for (const stem of list.flatMap(dualForms)) {
    // «قضايا» and «شرطيا» are other words; a feminine noun without ة has no construct of its own here.
    if (ending && !stem.endsWith('ت')) continue;
    if (!notDual.has(`${stem}ي`)) forms.set(`${stem}ي`, form);
    if (!stem.endsWith('ي')) forms.set(`${stem}ا`, form);
  }

const definiteDuals = new Set(
  [...nouns.nouns, ...nouns.feminine].flatMap(dualForms).map((stem) => `ال${stem}ين`),
);

const owners = new Set(nouns.owners.map(foldWord).flatMap((owner) => [owner, `ال${owner}`]));

const towns = buildPhraseSet(cities.names);

const PREFIXES = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل'];

/** How many letters of attached particles stand before a form of the list; -1 for other words. */
function particlesOf(text: string): number {
  for (const prefix of PREFIXES)
    if (text.startsWith(prefix) && forms.has(text.slice(prefix.length))) return prefix.length;
  return -1;
}

const constructClass = newWordClass();
addPattern(constructClass, (text) => /[يا]$/u.test(text) && particlesOf(text) >= 0);

/** Every dual in construct of a noun of the data file. */
export function readConstructs(reading: Reading, numberAt: FigureContext['numberAt']): Candidate[] {
  const candidates: Candidate[] = [];
  for (const from of knownWords(reading).tokensOf(constructClass)) {
    const token = reading.tokens[from];
    if (token === undefined || numberAt(from) >= 0) continue;
    const particles = particlesOf(token.text);
    const form = forms.get(token.text.slice(particles));
    if (form === undefined || !isConstruct(reading, from, form)) continue;
    const start = reading.starts[token.from + particles] ?? token.start;
    const { end } = token;
    candidates.push({ kind: 'dual', from, to: from + 1, start, end, value: 2, unit: null });
  }
  return candidates;
}

/** How far the second of two joined nouns may stand: «مدينتي بني وليد وسرت». */
const REACH = 4;
const OPENING = new Set(['(', '«', '"', '“', '”']);

/** Whether the word at a token, which may be a dual in construct, is one. */
function isConstruct(reading: Reading, at: number, form: ConstructForm): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return false;
  const opened = OPENING.has(tokens[at + 1]?.text ?? '');
  const next = opened ? at + 2 : at + 1;
  const owner = tokens[next];
  if (owner === undefined) return false;
  // «أختي (نرجس)» is my sister.
  const isName = tokens[at + 1]?.text !== '(' || token.text.endsWith('ا');
  if (opened && isName && form === 'feminine' && isNameInQuotes(tokens, next)) return true;
  if (!isOwner(owner) && !owners.has(owner.text)) return false;
  const joined = hasJoined(tokens, next);
  if (form === 'masculine' && joined && isOfTwoTowns(reading, next)) return true;
  const isDefinite = owner.text.startsWith('ال') && !owner.text.endsWith('ا');
  if (form === 'masculine' && (owners.has(owner.text) || isOfTwo(tokens, next))) return true;
  if (form === 'masculine')
    return joined && (token.text.endsWith('ا') ? isDefinite : isAfterFunctionWord(tokens[at - 1]));
  if (joined || opened || token.text.endsWith('ا')) return joined || !opened;
  // «رحلتي الأخيرة» is my journey, «ضفتي النهر» two banks; «عائلتي متنقلا» my family.
  return isDefinite ? !/(?:ه|ات)$/u.test(owner.text) : !/[اه]$/u.test(owner.text);
}

/** «رئيسي البلدين», «وزيري خارجية البلدين»: two of two. */
function isOfTwo(tokens: readonly Token[], owner: number): boolean {
  const token = tokens[owner];
  if (token === undefined || token.kind !== 'word') return false;
  if (token.text.startsWith('ال')) return definiteDuals.has(token.text);
  const next = tokens[owner + 1];
  return next?.kind === 'word' && definiteDuals.has(next.text);
}

/** Words of a name in quotation marks at most: «مقاتلتي «رافال»», «محطتا (سي إن إن)». */
const LONGEST_NAME = 4;

/** Whether a quotation that opens right before a token is as short as a name, and no sentence. */
function isNameInQuotes(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at <= first + LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return false;
    if (token.kind === 'sign' && CLOSING.has(token.text)) return at > first;
  }
  return false;
}

/** «تفجيري بغداد والكرادة»: of two places, of which one is a known town. */
function isOfTwoTowns(reading: Reading, owner: number): boolean {
  if (matchAt(reading, towns, owner)?.prefix === '') return true;
  const apart = reading.tokens[owner + 1]?.text === 'و';
  const other = matchAt(reading, towns, apart ? owner + 2 : owner + 1);
  return other !== null && other.prefix === (apart ? '' : 'و');
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
    // «قراري مجلس الأمن 2170 و2178», but «فوجي دخل بـ420 مقاتلا وخرج».
    if (token.kind === 'digits' && tokens[at + 1]?.text !== 'و') return false;
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

const joining = new Set(nouns.joining.map(foldWord));

function isAfterFunctionWord(before: Token | undefined): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return isFunctionWord(before.text) && !joining.has(before.text);
}
