import type { LedgerArticle } from '../../ledger/observation.ts';
import type { Exporter } from '../exporter.ts';

/** Signs that BibTeX and LaTeX read as commands. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export const bibtex: Exporter = {
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  description:
    'One @online entry an article, in UTF-8, for BibTeX, biblatex and reference managers.',
  write: ({ articles, exportedAt }) => {
    const entries = articles.map(({ article }) => bibtexEntry(article, exportedAt));
    return `${entries.join('\n\n')}\n`;
  },
};

function bibtexEntry(article: LedgerArticle, exportedAt: string): string {
  const { title, outlet, publishedAt, url, canonicalUrl, language } = article;
  const [year, month, day] = publishedAt?.date.split('-') ?? [];
  const address = canonicalUrl ?? url;
  const fields: [string, string | null | undefined][] = [
    ['title', title && `{${escapeTex(title)}}`],
    ['organization', escapeTex(article.publisher ?? outlet)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', publishedAt?.date],
    ['url', address && bibtexUrl(address)],
    ['urldate', exportedAt.slice(0, 10)],
    ['langid', language?.startsWith('ar') ? 'arabic' : null],
    ['keywords', article.tags.map(escapeTex).join(', ')],
    ['annotation', escapeTex(article.note)],
  ];
  const written = fields
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = {${value}},`);
  const date = [year, month, day].filter((part) => part !== undefined).join('');
  const key = `${outlet.replaceAll(/[^A-Za-z0-9]+/gu, '') || 'article'}${date}-${article.id.slice(0, 6)}`;
  return [`@online{${key},`, ...written, '}'].join('\n');
}

function escapeTex(text: string): string {
  return text
    .replaceAll(/[\\{}%&$#_~^]/gu, (sign) => SPECIAL[sign] ?? sign)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** An address as it is sent, without the signs that would end the field. */
function bibtexUrl(address: string): string {
  const href = URL.canParse(address) ? new URL(address).href : address;
  return href.replaceAll(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign));
}
