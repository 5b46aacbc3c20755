import { dayNumber } from './day-number.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { printedText } from './observe.ts';
import type { OpenShare, PackedRow } from './packed.ts';
import { AT } from './packed.ts';

/** The end of an observation's id, after that of its article. */
const KEY = /^([a-z]+):([0-9]+)-([0-9]+)$/u;

/** What an observation is found by, with the tags of its article. */
export function packedRow(
  { id, articleId, outlet, date, metric, verdict, personId, tags, ...observation }: Observation,
  tagsOfArticle: LedgerArticle['tags'],
): PackedRow {
  const [, type = '', start, end] = KEY.exec(id.slice(articleId.length + 1)) ?? [];
  return {
    article: articleId,
    type,
    start: Number(start),
    end: Number(end),
    outlet,
    day: dayNumber(date),
    metric,
    verdict,
    person: personId,
    ...printedIn(observation, metric),
    tags: tagsText(tagsOfArticle, tags),
  };
}

/** Of a figure about a metric its value, of an official the spelling of the name and the title; nobody asks for the others'. */
function printedIn(
  { entry, value }: Pick<Observation, 'entry' | 'value'>,
  metric: string,
): Pick<PackedRow, 'value' | 'title'> {
  if (entry.type !== 'mention') return { value: metric === '' ? '' : value, title: '' };
  const { via, office } = entry.mention;
  return { value: via === 'office' ? '' : printedText(entry), title: office?.text ?? '' };
}

/** Tags as a row holds them: those of the article, and its own; '' where there are none. */
function tagsText(ofArticle: readonly string[], own: readonly string[]): string {
  return ofArticle.length + own.length === 0 ? '' : JSON.stringify([ofArticle, own]);
}

function readTags(text: string): readonly [ofArticle: string[], own: string[]] {
  return text === '' ? [[], []] : JSON.parse(text);
}

/** Whether a tag is among those that a row holds. */
export function hasTag(text: string, tag: string): boolean {
  return readTags(text).some((tags) => tags.includes(tag));
}

/** A row whose article has other tags now. */
export function retagged(row: PackedRow, tagsOfArticle: readonly string[]): PackedRow {
  const [, own] = readTags(row.tags);
  return { ...row, tags: tagsText(tagsOfArticle, own) };
}

/** The id of the article of an observation, from the observation's. */
export function articleOfId(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The id of the observation whose row begins at a place of a share. */
export function idAt({ texts, rows }: OpenShare, at: number): string {
  const article = texts.article[rows[at + AT.article] ?? 0] ?? '';
  const type = texts.type[rows[at + AT.type] ?? 0] ?? '';
  return `${article}/${type}:${rows[at + AT.start]}-${rows[at + AT.end]}`;
}
