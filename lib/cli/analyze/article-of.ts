import * as v from 'valibot';
import type { AnalysisInput } from '../../analysis/analysis.ts';
import type { Article, Block, PublicationDate } from '../../article/article.ts';
import { dateFromText } from '../../article/date/from-text.ts';
import { parseMachineDate } from '../../article/date/iso.ts';
import { readDate } from '../../article/date/read-date.ts';
import { textOf } from './decode.ts';
import { InputError } from './input-error.ts';
import type { Item } from './items.ts';

/** An article of the input, ready for the engine. */
export interface InputArticle extends AnalysisInput {
  /** As the input gives it. */
  readonly id: string | number;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly blocks: readonly Block[];
  /** The extracted text is part of the output where the input was HTML. */
  readonly extracted: boolean;
}

const Id = v.union([v.string(), v.number()]);

const Line = v.object({
  id: Id,
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  title: v.nullish(v.string()),
  published: v.nullish(v.string()),
  url: v.nullish(v.string()),
  publisher: v.nullish(v.string()),
});

/**
 * The date that a line gives: ISO 8601, with a time or without («2018-02-13T10:00:00Z»); what archives print instead («13/02/2018») is
 * read too, day first. Throws an InputError where it is no date.
 */
function givenDate(published: string): PublicationDate {
  const found = readDate(published) ?? parseMachineDate(published.trim().split(' ')[0] ?? '');
  if (!found) throw new InputError('bad_date', `“${published}” is no ISO date`);
  return { ...found, evidence: 'given' };
}

/** Makes an article of an input; throws an InputError where it cannot be read. `published` is the date of the command line. */
export async function articleOf(item: Item, published: string | null): Promise<InputArticle> {
  const fallback = published ? givenDate(published) : null;
  if (item.kind === 'txt') {
    const text = textOf(item);
    return {
      ...plainText(item.id, text),
      publishedAt: fallback ?? dateFromText({ original: text }),
    };
  }
  if (item.kind === 'html') {
    const article = await readHtml(textOf(item), null);
    return extractedFrom(item.id, article, article.publishedAt ?? fallback);
  }
  const line = parseLine(textOf(item));
  const { id } = line;
  const given = line.published ? givenDate(line.published) : null;
  if (line.text !== undefined) {
    const publishedAt = given ?? fallback;
    const { title = null, url = null, publisher = null } = line;
    return { ...plainText(id, line.text), title, url, publisher, publishedAt };
  }
  if (line.html === undefined)
    throw new InputError('no_text', 'the line has neither text nor html');
  const article = await readHtml(line.html, line.url ?? null);
  const extracted = extractedFrom(id, article, given ?? article.publishedAt ?? fallback);
  return {
    ...extracted,
    title: line.title ?? extracted.title,
    publisher: line.publisher ?? extracted.publisher,
  };
}

/** The reader of pages is loaded with the first page: most corpora have none. */
async function readHtml(html: string, url: string | null): Promise<Article> {
  const { articleFromHtml } = await import('../article-from-html.ts');
  return articleFromHtml(html, url);
}

/** An article of which only the text is known; its lines are its blocks. */
function plainText(id: string | number, text: string): InputArticle {
  return {
    id,
    text,
    title: null,
    publishedAt: null,
    url: null,
    publisher: null,
    language: null,
    blocks: [],
    extracted: false,
  };
}

function extractedFrom(
  id: string | number,
  article: Article,
  publishedAt: PublicationDate | null,
): InputArticle {
  // A date that was given is that of all there is.
  const stories = publishedAt?.evidence === 'given' ? [] : article.stories;
  return { ...article, id, publishedAt, ...(stories ? { stories } : {}), extracted: true };
}

function parseLine(raw: string): v.InferOutput<typeof Line> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch {
    throw new InputError('bad_json', 'the line is no JSON');
  }
  const line = v.safeParse(Line, parsed);
  if (line.success) return line.output;
  const [issue] = line.issues;
  const place = v.getDotPath(issue) ?? 'the line';
  throw new InputError('bad_line', `${place}: ${issue.message}`);
}

/** The id of an input that could not be read as an article, where it has one. */
export function idOf(item: Item): string | number | null {
  if (item.kind !== 'jsonl') return item.id;
  try {
    const parsed: unknown = JSON.parse(textOf(item));
    const line = v.safeParse(v.object({ id: Id }), parsed);
    return line.success ? line.output.id : null;
  } catch {
    return null;
  }
}
