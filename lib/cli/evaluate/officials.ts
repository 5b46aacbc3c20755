import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from '../../arabic/tokens.ts';
import type { PublicationDate } from '../../article/article.ts';
import { findMentions } from '../../officials/find.ts';
import type { Mention } from '../../officials/mention.ts';
import { indexOfficials, type OfficialsIndex } from '../../officials/officials-index.ts';
import { readBundledSet } from '../bundled-set.ts';
import type { EvaluationOptions } from './options.ts';

/** Articles that belong to others lie beside the project; they are never part of it. */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name_en: string;
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly officials: readonly GoldName[];
}

/** The seeds carry no date of their own; each file of the reference material says what it is. */
function seedDates(): Map<string, string> {
  const file = `${shared}reference/seed_officials.json`;
  if (!existsSync(file)) return new Map();
  const { files }: { files: { file: string; article_date: string }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return new Map(files.map((each) => [each.file, each.article_date]));
}

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readGold(): GoldArticle[] {
  const dates = seedDates();
  const seeds = readLines<Omit<GoldArticle, 'text' | 'published'>>(`${shared}gold/seeds.jsonl`).map(
    (seed) => ({
      ...seed,
      text: readFileSync(`${shared}seeds/${seed.id}`, 'utf8'),
      published: dates.get(seed.id) ?? null,
    }),
  );
  return [...seeds, ...readLines<GoldArticle>(`${shared}gold/articles.jsonl`)];
}

function dateOf(published: string | null): PublicationDate | null {
  const date = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/u.exec(published ?? '')?.[0];
  if (date === undefined) return null;
  const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
  return { date, precision, evidence: 'given' };
}

const simplify = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^sheikh /u, '')
    .replace(/\bal-/gu, '')
    .replace(/[^a-z]/gu, '');

function isSamePerson(index: OfficialsIndex, nameEn: string, personId: string): boolean {
  const person = index.persons.get(personId);
  if (person === undefined) return false;
  return [person.names.en, ...person.latinVariants].some(
    (name) => simplify(name) === simplify(nameEn),
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

interface Count {
  right: number;
  found: number;
  expected: number;
  linked: number;
  linkable: number;
}

function score(
  index: OfficialsIndex,
  showMisses: boolean,
): { readonly count: Count; readonly byOffice: readonly string[] } {
  const count: Count = { right: 0, found: 0, expected: 0, linked: 0, linkable: 0 };
  const byOffice: string[] = [];
  const inData = new Set(
    index.set.persons.flatMap((person) => [person.names.en, ...person.latinVariants]).map(simplify),
  );
  for (const article of readGold()) {
    const mentions = findMentions(readText(article.text), index, dateOf(article.published));
    const named = mentions.filter(({ via }) => via !== 'office');
    for (const mention of mentions) {
      if (mention.via === 'office')
        byOffice.push(`${article.id}: ${mention.text} → ${mention.personId ?? '?'}`);
    }
    const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
    const gold = new Map(article.officials.map((each) => [key(each), each]));
    count.found += named.length;
    count.expected += gold.size;
    const hits = new Map<string, Mention>(named.map((mention) => [key(mention), mention]));
    for (const [place, expected] of gold) {
      const hit = hits.get(place);
      if (hit === undefined) {
        if (showMisses)
          console.log(`missed  ${article.id} ${place} ${expected.text} (${expected.name_en})`);
        continue;
      }
      count.right += 1;
      if (!inData.has(simplify(expected.name_en))) {
        if (hit.personId !== null && showMisses)
          console.log(
            `linked? ${article.id} ${place} ${expected.text} → ${hit.personId}, gold ${expected.name_en}`,
          );
        continue;
      }
      count.linkable += 1;
      if (hit.personId !== null && isSamePerson(index, expected.name_en, hit.personId))
        count.linked += 1;
      else if (showMisses)
        console.log(
          `link    ${article.id} ${expected.text} (${expected.name_en}) → ${hit.personId}`,
        );
    }
    if (!showMisses) continue;
    for (const [place, mention] of hits) {
      if (!gold.has(place))
        console.log(
          `extra   ${article.id} ${place} ${mention.text} → ${mention.personId ?? mention.verdict}`,
        );
    }
  }
  return { count, byOffice };
}

interface CorpusArticle {
  readonly id: string;
  readonly label: string;
  readonly grade: string | null;
  readonly text: string;
  readonly date: string | null;
}

/** Names found in articles that are no coverage, to be read: true persons there are no fault, other words are. */
function listPersonsElsewhere(index: OfficialsIndex, label: string | null): void {
  // Persian and Urdu never reach the officials: the coverage gate stops them.
  const articles = readLines<CorpusArticle>(`${shared}corpus/coverage.jsonl`)
    .filter(({ grade }) => grade !== 'urdu' && grade !== 'persian_translation')
    .filter((article) => (label === null ? article.label !== 'coverage' : article.label === label));
  let total = 0;
  for (const { id, text, date } of articles) {
    const mentions = findMentions(readText(text), index, dateOf(date));
    const names = mentions.filter(({ via }) => via !== 'office');
    total += names.length;
    const lines = names.map(({ start, end, text: name, personId, via }) => {
      const context = `${text.slice(Math.max(0, start - 45), start)}⟦${name}⟧${text.slice(end, end + 25)}`;
      return `  ${personId ?? '—'} ${via}: ${context.replaceAll(/\s+/gu, ' ')}`;
    });
    const offices = mentions
      .filter(({ via }) => via === 'office')
      .map(({ text: office, personId }) => `  office: ${office} → ${personId}`);
    if (lines.length + offices.length > 0) console.log([id, ...lines, ...offices].join('\n'));
  }
  console.log(`${total} names in ${articles.length} articles`);
}

/**
 * `npm run evaluate -- officials [--misses] [--elsewhere [label]]`: names with exact spans and their links against gold, offices
 * without a name apart; `--elsewhere` lists the names found in articles that are no coverage.
 */
export async function evaluate({ flags }: EvaluationOptions): Promise<number> {
  if (!existsSync(shared) || readdirSync(shared).length === 0) {
    console.log('The articles that this measures against are not here; nothing was measured.');
    return 0;
  }
  const index = indexOfficials(await readBundledSet());
  if (flags.has('elsewhere')) {
    const file = flags.get('file');
    listPersonsElsewhere(index, typeof file === 'string' ? file : null);
    return 0;
  }
  const { count, byOffice } = score(index, flags.has('misses'));
  const precision = share(count.right, count.found);
  const recall = share(count.right, count.expected);
  const f1 = share(2 * precision * recall, precision + recall);
  const linking = share(count.linked, count.linkable);
  console.log(
    `names: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)} (${count.right} of ${count.expected}, ${count.found} found)`,
  );
  console.log(`links: ${percent(linking)} of ${count.linkable} found persons that the set holds`);
  console.log(`offices without a name, resolved: ${byOffice.length}`);
  for (const line of byOffice) console.log(`  ${line}`);
  return f1 >= 0.95 && linking >= 0.97 ? 0 : 1;
}
