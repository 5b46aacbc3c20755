import { createTranslator, type Language } from '../../language/translator.ts';
import type { LedgerArticle, Observation } from '../../ledger/observation.ts';
import type { ReferenceSet } from '../../reference/schema.ts';
import { type DescribedEntry, describeEntries } from '../described-entry.ts';
import type { ExportedArticle, Exporter } from '../exporter.ts';
import { filedObservation } from '../ledger-file.ts';
import { selectorsOf } from '../selectors.ts';

/** The namespace of what the vocabulary of annotations has no word for; read back as it was written. */
const NAMESPACE = 'urn:x-hashiya:ns#';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    hashiya: NAMESPACE,
    'hashiya:article': { '@type': '@json' },
    'hashiya:observation': { '@type': '@json' },
  },
] as const;

export const webAnnotation: Exporter = {
  id: 'web-annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  description:
    'A W3C Web Annotation collection in JSON-LD, each observation an annotation with text quote and text position selectors; can be read back in.',
  write: (input) => {
    const id = `urn:x-hashiya:export:${input.exportedAt}`;
    const collect = annotationCollections(input.set, input.language);
    return `${JSON.stringify(collect(id, input.articles, input.exportedAt), null, 1)}\n`;
  },
};

/** Makes what gives a collection of annotations as a JSON-LD document of its own. */
export function annotationCollections(set: ReferenceSet | null, language: Language) {
  const describe = describeEntries(set, createTranslator(language));
  return (id: string, articles: readonly ExportedArticle[], created?: string) => {
    const items = articles.flatMap(({ article, observations }) =>
      observations.map((each) => annotation(article, each, describe(each), language)),
    );
    return {
      '@context': CONTEXT,
      id,
      type: 'AnnotationCollection',
      label: 'Hashiya',
      total: items.length,
      ...(created === undefined ? {} : { created }),
      first: {
        id: `${id}:1`,
        type: 'AnnotationPage',
        partOf: id,
        startIndex: 0,
        items,
        'hashiya:article': articles.map(({ article }) => article),
      },
    };
  };
}

function annotation(
  article: LedgerArticle,
  observation: Observation,
  { subject, verdict, reasons, reference, sources }: DescribedEntry,
  language: string,
) {
  const comment = [subject, verdict, reference].filter(Boolean).join(' — ');
  const text = [comment, ...reasons].filter(Boolean).join('\n');
  const bodies = [
    {
      type: 'TextualBody',
      value: text,
      format: 'text/plain',
      language,
      purpose: observation.type === 'mention' ? 'identifying' : 'assessing',
    },
    ...sources
      .filter(({ url }) => url !== null)
      .map(({ url }) => ({ type: 'SpecificResource', source: url, purpose: 'linking' })),
    ...observation.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...(observation.note === ''
      ? []
      : [{ type: 'TextualBody', value: observation.note, purpose: 'commenting' }]),
  ];
  return {
    id: `urn:x-hashiya:observation:${urnPart(observation.id)}`,
    type: 'Annotation',
    motivation: observation.type === 'mention' ? 'identifying' : 'assessing',
    // An article of a file was never saved.
    ...(article.savedAt === '' ? {} : { created: article.firstSavedAt, modified: article.savedAt }),
    generator: { id: 'urn:x-hashiya:software', type: 'Software', name: 'Hashiya' },
    body: bodies,
    target: {
      type: 'SpecificResource',
      source: article.canonicalUrl ?? article.url ?? articleUrn(article.id),
      selector: selectorsOf(observation.entry),
    },
    'hashiya:observation': filedObservation(observation),
  };
}

/** The name of an article that has no address. */
export function articleUrn(id: string): string {
  return `urn:x-hashiya:article:${urnPart(id)}`;
}

/** Ids of files may hold anything; those of the ledger stay as they are. */
function urnPart(id: string): string {
  return encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, ''))
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':');
}
