import type { Token } from '../arabic/tokens.ts';
import type { FoundName } from './found-mention.ts';
import { isTransliterated, nameUnits } from './name-forms.ts';
import type { NamedSpan } from './named-span.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { nationalityOf } from './places.ts';
import { holdsAny } from './verdict.ts';
import {
  isAge,
  isDefinite,
  isHonorific,
  isKin,
  isNamedBy,
  isOfficeHead,
  isProfession,
  isPublicCalling,
  isResident,
  isSettlement,
  officeStatusOf,
} from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** Names with the official who bears them, and names of others who only are called the same. */
export interface PartedNames {
  readonly officials: readonly FoundName[];
  readonly namesakes: readonly NamedSpan[];
}

/** How sure the words round a name are that somebody else bears it. */
type Sign = 'sure' | 'weak' | null;

/** Words between a profession and the name: «لاعب كرة القدم الأميركية …». */
const MOST_BETWEEN = 3;

/**
 * Tells officials from those who bear the same name: «المزارع محمد السوداني», «مدنيا اسمه …», «…، وهو طبيب من …». A rank or an office
 * that the official held, printed beside it, outweighs all that; age, kunya and village («… (34 عاما)») count only where no such office stands in the text.
 */
export function partNamesakes(
  reading: WordReading,
  index: OfficialsIndex,
  names: readonly FoundName[],
): PartedNames {
  const vouched = new Set<string>();
  const starts = new Set(names.map(({ name }) => name.from));
  for (const { name, office } of names)
    if (isOfficial(index, name, office)) for (const { id } of name.persons) vouched.add(id);
  const isVouched = ({ persons }: NamedSpan): boolean => persons.some(({ id }) => vouched.has(id));
  const others = new Set<NamedSpan>();
  /** Where somebody else is introduced by a name that no office vouches for: the name again after that is theirs. */
  const strangers = new Map<string, number>();
  for (const { name, office } of names) {
    if (name.persons.length === 0 || isOfficial(index, name, office)) continue;
    const sign = signOf(reading, name, starts);
    if (sign === null || (sign === 'weak' && isVouched(name))) continue;
    others.add(name);
    if (isVouched(name)) continue;
    for (const { id } of name.persons) strangers.set(id, strangers.get(id) ?? name.from);
  }
  if (others.size === 0) return { officials: names, namesakes: [] };
  const isOther = (name: NamedSpan): boolean =>
    others.has(name) ||
    name.persons.some(({ id }) => name.from > (strangers.get(id) ?? Number.POSITIVE_INFINITY));
  return {
    officials: names.filter(({ name }) => !isOther(name)),
    namesakes: names.map(({ name }) => name).filter(isOther),
  };
}

/** A rank or an office that the official held stands beside the name. */
function isOfficial(index: OfficialsIndex, name: NamedSpan, office: FoundName['office']): boolean {
  return (
    office !== null && (office.phrase.type === 'rank' || holdsAny(index, name.persons, office))
  );
}

function signOf({ tokens }: WordReading, name: NamedSpan, starts: ReadonlySet<number>): Sign {
  const { from, to, start, persons, words } = name;
  if (tokens[from]?.start === start && followsProfession(tokens, from)) return 'sure';
  if (persons.every(isTransliterated)) return null;
  const sign = signAfter(tokens, to, starts);
  // A name of three parts is hardly anybody else's.
  return sign === 'weak' && nameUnits(words).length > 2 ? null : sign;
}

/** What somebody is who holds no office stands before token `from`: «المدرس …», «الكاتب المسرحي …», «لاعب كرة القدم …», «مدنيا اسمه …». */
export function followsProfession(tokens: readonly Token[], from: number): boolean {
  const wordAt = (at: number): string =>
    tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  if (isNamedBy(wordAt(from - 1)))
    return isProfession(wordAt(from - 2)) || isProfession(wordAt(from - 3));
  for (let at = from - 1; at >= from - 1 - MOST_BETWEEN; at -= 1) {
    const word = wordAt(at);
    const before = wordAt(at - 1);
    if (word === '') return false;
    // «رجل الأعمال مارك سافايا»: officials come from there.
    if (isPublicCalling(wordAt(at + 1), word) && at < from - 1) return false;
    if (isProfession(word)) {
      // «مدرس محمد» is somebody's teacher; «المركز الإعلامي» and «الدفاع المدني» are no persons.
      if (!hasArticle(word)) return at < from - 1;
      return !word.endsWith('ي') || !isDefinite(before) || isProfession(before);
    }
    // The noun that a profession without the article is joined to: «لاعب كرة …».
    if (!isDefinite(word) && at < from - 1 && isProfession(before) && !hasArticle(before))
      return true;
    const qualifies = isDefinite(word) || nationalityOf(word) !== null;
    if (!qualifies || isHonorific(word) || isOfficeHead(word) || officeStatusOf(word) !== null)
      return false;
  }
  return false;
}

const hasArticle = (word: string): boolean => /^[وف]?(?:[بك]?ال|لل)../u.test(word);

const OPENING = new Set(['،', ',', '(']);
const QUOTES = new Set(['«', '"', '“']);

/** «…، وهو طبيب», «… من سكان», «… (34 عاما)», «… (أبو حسين)», «… من قرية». */
function signAfter(tokens: readonly Token[], to: number, starts: ReadonlySet<number>): Sign {
  const textAt = (place: number): string => tokens[place]?.text ?? '';
  let at = OPENING.has(textAt(to)) ? to + 1 : to;
  const isApart = at > to;
  const isSaid = textAt(at) === 'وهو' || textAt(at) === 'وهي';
  if (isSaid) at += 1;
  if (isApart || isSaid) {
    if (isProfession(textAt(at)) && !isDefinite(textAt(at))) return 'sure';
    if (isSaid && isKin(textAt(at))) return 'sure';
  }
  if (textAt(at) === 'البالغ' || textAt(at) === 'البالغه') return 'weak';
  if (isApart && tokens[at]?.kind === 'digits' && isAge(textAt(at + 1))) return 'weak';
  if (textAt(at) === 'من') {
    if (isResident(textAt(at + 1))) return 'sure';
    return isSettlement(textAt(at + 1)) ? 'weak' : null;
  }
  if (QUOTES.has(textAt(at))) at += 1;
  const isKunya = textAt(at) === 'ابو' || textAt(at) === 'ام';
  return isKunya && !starts.has(at) ? 'weak' : null;
}
