import type { Exporter } from './exporter.ts';
import { bibtex } from './formats/bibtex.ts';
import { citationsApa, citationsArabic, citationsChicago } from './formats/citations.ts';
import { cslJson } from './formats/csl-json.ts';
import { csv } from './formats/csv.ts';
import { hypothesis } from './formats/hypothesis.ts';
import { json } from './formats/json.ts';
import { markdown } from './formats/markdown.ts';
import { report } from './formats/report.ts';
import { webAnnotation } from './formats/web-annotation.ts';

/** Every format that the ledger is exported in, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [
  csv,
  json,
  webAnnotation,
  hypothesis,
  markdown,
  report,
  bibtex,
  cslJson,
  citationsChicago,
  citationsApa,
  citationsArabic,
];
