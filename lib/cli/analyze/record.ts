import { analyse } from '../../analysis/analyse.ts';
import type { ReferenceIndex } from '../../reference/index.ts';
import { articleOf, type InputArticle, InputError, idOf } from './article-of.ts';
import type { Item } from './items.ts';

export interface RecordOptions {
  readonly published: string | null;
  readonly ignoreCoverage: boolean;
  readonly pretty: boolean;
}

export interface OutputRecord {
  readonly json: string;
  readonly failed: boolean;
}

/** One input as one line of output, in the form that the contract of the headless analysis fixes. */
export function recordOf(
  item: Item,
  reference: ReferenceIndex,
  options: RecordOptions,
): OutputRecord {
  const indent = options.pretty ? 2 : undefined;
  try {
    const article = articleOf(item, options.published);
    return {
      json: JSON.stringify(outputOf(article, reference, options), null, indent),
      failed: false,
    };
  } catch (error) {
    const code = error instanceof InputError ? error.code : 'failed';
    const message = error instanceof Error ? error.message : String(error);
    const id = idOf(item);
    const place = id === null ? { line: item.line } : { id };
    return {
      json: JSON.stringify({ ...place, error: { code, message } }, null, indent),
      failed: true,
    };
  }
}

function outputOf(
  article: InputArticle,
  reference: ReferenceIndex,
  options: RecordOptions,
): object {
  const { coverage, figures, mentions, checks, publishedAt } = analyse(article, reference, options);
  return {
    id: article.id,
    ...(article.extracted ? { text: article.text } : {}),
    published: publishedAt,
    coverage,
    figures: figures.map((figure) => ({
      start: figure.start,
      end: figure.end,
      text: figure.text,
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      qualifier: figure.qualifier,
      counted: figure.counted,
      metric: figure.metric,
      verdict: figure.verdict,
      difference: figure.difference,
      statements: figure.statements,
      reasons: figure.reasons,
    })),
    mentions: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      personId: mention.personId,
      name: mention.name,
      office: mention.office,
      via: mention.via,
      verdict: mention.verdict,
      confidence: mention.confidence,
      terms: mention.terms,
      reasons: mention.reasons,
    })),
    checks,
  };
}
