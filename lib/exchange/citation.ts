import { plain } from '../language/plain-text.ts';
import { createTranslator, type Language } from '../language/translator.ts';
import type { LedgerArticle } from '../ledger/observation.ts';

const citationStyles = ['chicago', 'apa', 'arabic'] as const;
export type CitationStyle = (typeof citationStyles)[number];

type Cited = Pick<LedgerArticle, 'title' | 'publisher' | 'outlet' | 'publishedAt' | 'url'>;

/**
 * An article cited in a style; `link` may lead to one place in it. Chicago: The Chicago Manual of Style, 18th ed., § 14 (news
 * websites). APA: Publication Manual, 7th ed., § 10.16. Arabic: as Arabic journals cite news sites, with the day of access.
 */
export function articleCitation(
  article: Cited,
  style: CitationStyle,
  accessedAt: string,
  link: string | null = article.url,
): string {
  const { title, publishedAt } = article;
  const publisher = article.publisher ?? article.outlet;
  const date = publishedAt?.date ?? null;
  const accessed = accessedAt.slice(0, 10);
  switch (style) {
    case 'chicago':
      return sentences([
        publisher,
        title && `“${endless(title)}.”`,
        date ? written(date, 'en') : `Accessed ${written(accessed, 'en')}`,
        link,
      ]);
    case 'apa':
      return sentences([
        publisher,
        `(${date ? apaDate(date) : 'n.d.'})`,
        title && endless(title),
        date ? link : link && `Retrieved ${written(accessed, 'en')}, from ${link}`,
      ]);
    case 'arabic': {
      const said = [
        publisher,
        title && `«${endless(title)}»`,
        date ? written(date, 'ar') : 'بلا تاريخ',
        link,
        `تاريخ الاطلاع: ${written(accessed, 'ar')}`,
      ];
      return `${said.filter(Boolean).join('، ')}.`;
    }
  }
}

function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part): part is string => part !== null && part !== '')
    .map((part) => (/[.”]$|^https?:/u.test(part) ? part : `${part}.`))
    .join(' ');
}

/** A title without the full stop that the citation sets itself. */
function endless(title: string): string {
  return title.trim().replace(/\.$/u, '');
}

/** «February 13, 2018», «13 فبراير 2018». */
function written(date: string, language: Language): string {
  return plain(createTranslator(language).date(date)).replace(
    /^([0-9]{1,2}) (\p{L}+) ([0-9]{4})$/u,
    language === 'en' ? '$2 $1, $3' : '$1 $2 $3',
  );
}

/** «2018, February 13», «2018, February», «2018». */
function apaDate(date: string): string {
  const [year = '', month] = date.split('-');
  if (month === undefined) return year;
  const rest = written(date, 'en').replace(`, ${year}`, '').replace(` ${year}`, '');
  return `${year}, ${rest}`;
}
