import * as v from 'valibot';
import { type BundledPart, bundledParts } from '../../../lib/reference/bundled.ts';
import type { SetParts } from '../../../lib/reference/merge.ts';
import * as schema from '../../../lib/reference/schema.ts';
import type { BundledSource } from '../../../lib/reference/seed.ts';

const source = {
  title: 'Communiqué',
  publisher: 'Ministry',
  url: 'https://example.org/communique',
  date: '2018-02-13',
};

export function sampleMetric(id: string, more: Partial<schema.Metric> = {}): schema.Metric {
  return v.parse(schema.Metric, {
    id,
    topic: 'coalition',
    labels: { ar: 'عدد الأعضاء', en: 'Number of members' },
    kind: 'count',
    unit: null,
    nature: 'state',
    cues: {
      counted: ['عضوا', 'أعضاء'],
      miscounted: [],
      required: [['التحالف']],
      supporting: [],
      excluding: [],
    },
    note: null,
    ...more,
  });
}

export function sampleStatement(
  id: string,
  more: Partial<schema.Statement> = {},
): schema.Statement {
  return v.parse(schema.Statement, {
    id,
    metric: 'coalition.members',
    value: 74,
    qualifier: 'exact',
    parts: { states: 70, organisations: 4 },
    validFrom: '2017-11-01',
    validTo: '2018-02-13',
    asOf: null,
    toleranceDays: 2,
    place: 'الكويت',
    sources: [source],
    confidence: 'high',
    conflicting: [],
    doubtful: false,
    note: 'قبل انضمام عضو جديد',
    ...more,
  });
}

export function samplePerson(id: string, more: Partial<schema.Person> = {}): schema.Person {
  return v.parse(schema.Person, {
    id,
    names: { ar: 'ريكس تيلرسون', en: 'Rex Tillerson', fr: 'Rex Tillerson' },
    variants: ['ريكس تليرسون'],
    shortNames: ['تيلرسون'],
    latinVariants: [],
    gender: 'm',
    country: 'US',
    sources: [source],
    confidence: 'high',
    evidence: 'seen',
    note: null,
    ...more,
  });
}

/** A small whole set with every part in it. */
export function sampleParts(): SetParts {
  return v.parse(v.pick(schema.ReferenceSet, bundledParts), {
    metrics: [sampleMetric('coalition.members'), sampleMetric('coalition.participants')],
    statements: [
      sampleStatement('members-2017'),
      sampleStatement('members-2018', {
        value: 75,
        validFrom: '2018-02-13',
        validTo: null,
        parts: { states: 71, organisations: 4 },
        note: null,
      }),
    ],
    events: [
      {
        id: 'kuwait-ministerial',
        labels: { ar: 'اجتماع الكويت الوزاري', en: 'Kuwait ministerial' },
        dates: ['2018-02-13'],
        until: null,
        place: 'الكويت',
        cues: {
          counted: [],
          miscounted: [],
          required: [['الكويت']],
          supporting: [],
          excluding: [],
        },
        sources: [source],
        confidence: 'high',
        note: null,
      },
    ],
    offices: [
      {
        id: 'US.SOS',
        country: 'US',
        body: null,
        titles: { ar: 'وزير الخارجية الأمريكي', en: 'US Secretary of State' },
        variants: [{ title: 'كاتب الخارجية', region: 'DZ' }],
        bodyLabels: { ar: 'وزارة الخارجية', en: 'State Department' },
      },
    ],
    persons: [samplePerson('rex-tillerson')],
    terms: [
      {
        id: 'rex-tillerson.US.SOS',
        office: 'US.SOS',
        person: 'rex-tillerson',
        start: '2017-02-01',
        end: '2018-03-31',
        startEvidence: 'seen',
        endEvidence: 'seen',
        acting: false,
        overlapReason: null,
      },
    ],
  });
}

/** A bundled source over parts in memory; counts how often a part was read. */
export function sourceOf(
  version: string,
  parts: SetParts,
): BundledSource & { readonly reads: BundledPart[] } {
  const reads: BundledPart[] = [];
  return {
    version,
    reads,
    loadPart: async (part) => {
      reads.push(part);
      return JSON.parse(JSON.stringify(parts[part]));
    },
  };
}
