import { existsSync, readFileSync } from 'node:fs';
import { readText } from '../../arabic/tokens.ts';
import { type Figure, type FigureKind, figureKinds } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read.ts';
import { isRecord, sameNumber } from './figures-values.ts';

interface GoldFigure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: unknown;
  readonly unit: string | null;
  readonly counted: string | null;
}

interface GoldArticle {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}

/** Counts for one kind: `spans` are figures with the right span and kind, `right` those with the right value too. */
export interface Score {
  gold: number;
  found: number;
  spans: number;
  right: number;
}

export interface GoldResult {
  readonly scores: ReadonlyMap<FigureKind, Score>;
  /** One line a miss or false alarm. */
  readonly misses: readonly { readonly kind: FigureKind; readonly line: string }[];
}

function kindOf(value: unknown): FigureKind {
  const kind = figureKinds.find((name) => name === value);
  if (kind === undefined) throw new Error(`Gold has an unknown kind: ${String(value)}`);
  return kind;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function figuresOf(list: unknown): GoldFigure[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((figure) => ({
    text: String(figure.text),
    start: Number(figure.start),
    end: Number(figure.end),
    kind: kindOf(figure.kind),
    value: figure.value,
    unit: textOrNull(figure.unit),
    counted: textOrNull(figure.counted),
  }));
}

/** All annotated articles under a folder with `gold/` and `seeds/`; the texts of the seeds are files of their own. */
export function readGold(folder: string): GoldArticle[] {
  const articles: GoldArticle[] = [];
  for (const file of ['articles.jsonl', 'seeds.jsonl']) {
    for (const line of readFileSync(`${folder}/gold/${file}`, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const row: unknown = JSON.parse(line);
      if (!isRecord(row)) continue;
      const id = String(row.id);
      const text = textOrNull(row.text) ?? readFileSync(`${folder}/seeds/${id}`, 'utf8');
      articles.push({
        id,
        published: textOrNull(row.published),
        text,
        figures: figuresOf(row.figures),
      });
    }
  }
  return articles;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Gold writes «end of July» and «08-08»; the contract «XXXX-07» and «XXXX-08-08»: both without the unknown year. */
function plainDate(value: string): string {
  let date = value.replace(/^(end|beginning|start|middle) of /u, '').replace(/^XXXX-/u, '');
  for (const [index, month] of MONTHS.entries())
    date = date.replace(month, String(index + 1).padStart(2, '0'));
  return date
    .replace(/^(spring|summer|autumn|winter) /u, '')
    .replace(/-(SP|SU|AU|WI|2[1-4])$/u, '');
}

/** Compares by kind: gold leaves vague and relative values open; dates may lack their year. */
function sameValue(gold: GoldFigure, figure: Figure): boolean {
  const { value } = figure;
  if (gold.kind === 'relative_date' || gold.kind === 'vague') return true;
  if (gold.kind === 'date' && typeof value === 'string')
    return plainDate(String(gold.value)) === plainDate(value);
  if (gold.kind === 'date_range' && isRecord(value))
    return (
      String(gold.value).split('/').map(plainDate).join('/') ===
      [value.from, value.to].map((day) => plainDate(String(day))).join('/')
    );
  if (gold.unit !== null && gold.unit !== figure.unit) return false;
  if (typeof value === 'number') return sameNumber(Number(gold.value), value);
  return String(gold.value) === String(value);
}

function around(text: string, start: number, end: number): string {
  const context = `${text.slice(Math.max(0, start - 25), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
  return context.replaceAll('\n', '⏎');
}

/** Reads every gold article and counts by kind. */
export function evaluateGold(folder: string): GoldResult {
  const scores = new Map<FigureKind, Score>(
    figureKinds.map((kind) => [kind, { gold: 0, found: 0, spans: 0, right: 0 }]),
  );
  const misses: { kind: FigureKind; line: string }[] = [];
  const score = (kind: FigureKind): Score =>
    scores.get(kind) ?? { gold: 0, found: 0, spans: 0, right: 0 };
  for (const article of readGold(folder)) {
    const published = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(article.published ?? '')
      ? article.published
      : null;
    const figures = readFigures(
      readText(article.text),
      published === null ? null : { date: published, precision: 'day', evidence: 'given' },
    );
    const open = new Set(article.figures);
    for (const figure of figures) {
      score(figure.kind).found += 1;
      const gold = article.figures.find(
        ({ start, end, kind }) =>
          start === figure.start && end === figure.end && kind === figure.kind,
      );
      if (gold === undefined || !open.has(gold)) {
        const line = `false  ${figure.kind}  ${around(article.text, figure.start, figure.end)}  ${JSON.stringify(figure.value)} ${figure.unit ?? ''}  (${article.id})`;
        misses.push({ kind: figure.kind, line });
        continue;
      }
      open.delete(gold);
      score(figure.kind).spans += 1;
      if (sameValue(gold, figure)) score(figure.kind).right += 1;
      else
        misses.push({
          kind: figure.kind,
          line: `value  ${figure.kind}  ${around(article.text, figure.start, figure.end)}  ${JSON.stringify(figure.value)} ${figure.unit ?? ''} for ${JSON.stringify(gold.value)} ${gold.unit ?? ''}  (${article.id})`,
        });
    }
    for (const { kind } of article.figures) score(kind).gold += 1;
    for (const gold of open)
      misses.push({
        kind: gold.kind,
        line: `missed ${gold.kind}  ${around(article.text, gold.start, gold.end)}  (${article.id})`,
      });
  }
  return { scores, misses };
}

/** Whether the evaluation material is there. */
export function hasGold(folder: string): boolean {
  return existsSync(`${folder}/gold/articles.jsonl`);
}
