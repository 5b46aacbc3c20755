import { checks } from '../../comparison/checks.ts';
import { type Verdict, verdicts } from '../../comparison/verdict.ts';
import { type FigureKind, figureKinds, type Qualifier, qualifiers } from '../../figures/figure.ts';
import { type MentionVerdict, mentionVerdicts } from '../../officials/mention.ts';

const kindMeanings: Readonly<Record<FigureKind, string>> = {
  cardinal:
    'a number that counts; the span is the number alone («74» in «74 دولة»), the noun stands in `counted`',
  ordinal: 'a place in a row: «الخامس»',
  money: 'a sum with its currency',
  percent: 'a percentage with its sign or word; `unit` is `%`',
  date: 'a day, month or year; a Hijri one as the Gregorian day it falls on, or the days from and to, by the calendar of Umm al-Qura',
  date_range: 'a period between two dates, or part of a year or century',
  relative_date: 'a day or period told by the article’s date: «أمس», «العام الماضي»',
  duration: 'a length of time',
  measure: 'a length, an area, a weight …, with its unit',
  dual: 'two of something in one word: «جلستين»; the span is the noun',
  vague: 'a quantity without a number: «عشرات الآلاف»',
  identifier: 'a number that names: «القرار 2254»',
  furniture: 'a number of the page, no part of the news: «القراءات: 458»; never compared',
};

const qualifierMeanings: Readonly<Record<Qualifier, string>> = {
  exact: 'no word bounds it',
  about: '«نحو», «قرابة»',
  at_least: '«ما لا يقل عن»; also the lower end after «بين»',
  more_than: '«أكثر من», «يزيد على»',
  at_most: '«لا يتجاوز»; also the upper end after «بين»',
  less_than: '«أقل من»',
};

const verdictMeanings: Readonly<Record<Verdict, string>> = {
  agrees: 'the value held on the article’s day, with the same bound',
  agrees_within_qualifier:
    'it fits what held then as both are bounded, or is told as past and was so',
  counts_differently: 'the number is right, the noun is another: «74 دولة» of 74 members',
  qualifier_differs: 'the number is right, the bound is another',
  outdated: 'it held until a day before the article',
  premature: 'it held only later',
  differs: 'the reference has another value; `difference` says how far off it is',
  disputed: 'sources disagree, and one of them has it',
  unreferenced: 'the reference has nothing to compare it with',
};

const mentionMeanings: Readonly<Record<MentionVerdict, string>> = {
  office_held: 'held the office that the text gives on that day',
  former_office: 'had left it',
  future_office: 'came into it later',
  office_differs: 'held another one',
  title_variant: 'held it; the title is that of another region',
  unknown_person: 'the set does not hold the person',
  resolved_by_office: 'named by the office alone; `personId` is who held it',
};

function table(head: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return [`| ${head} | Meaning |`, '| --- | --- |', ...lines].join('\n');
}

/** The page that says what a record of the headless analysis holds, in Markdown; what it lists is what the engine has. */
export function recordPage(): string {
  return `# The record of an article

<!-- Written by \`npm run document-reference\` from lib/cli/analyze/record-page.ts and the lists of the engine; do not edit. -->

What [the headless analysis](headless.md) writes for each article: one JSON object a line. Offsets are UTF-16 units of the \`text\` given, ends excluded; for HTML
of the text taken from it, which then stands in the record. The same input gives the same bytes.

| Field | Holds |
| --- | --- |
| \`id\` | as it was given; else the file's name, or the line |
| \`text\` | what was read of a page; only for HTML |
| \`published\` | \`date\`, \`precision\` (\`day\`, \`month\`, \`year\`) and \`evidence\` (what the date was taken from), or null |
| \`coverage\` | \`isCoverage\`, \`score\` from 0 to 1, \`reasons\` |
| \`figures\` | a list of figures in text order; empty where the article is no coverage, but for \`--no-gate\` |
| \`mentions\` | a list of officials, likewise |
| \`checks\` | a list of consistency checks, likewise |

A reason is \`{ code, parameters }\`: what was compared, as data. The sentence of each code stands under \`reason.CODE\` in assets/locales.

## Figures

| Field | Holds |
| --- | --- |
| \`start\`, \`end\`, \`text\` | the span |
| \`kind\` | see below |
| \`value\` | a number; \`{ min, max }\` for a range, null on an open side; ISO 8601 for dates, unknown parts as \`X\` (\`2018-02-13\`, \`2018-02\`, \`XXXX-02-14\`); \`{ from, to }\` for a period, both included; text for identifiers; null for vague quantities and for relative dates in an article without a date |
| \`unit\` | ISO 4217 for money, the bare name (\`dinar\`, \`lira\`) where the country is not said; \`second\` to \`century\`; \`km\`, \`ha\`, \`t\`, \`barrel\` …; \`%\`; else null |
| \`qualifier\` | how the text bounds it; the words that do stand outside the span |
| \`counted\` | span of the noun that is counted, or null |
| \`metric\` | id of the metric or event that it was compared with, or null |
| \`verdict\` | see below; null for furniture, and where the article's date is needed and not known |
| \`difference\` | \`reference\`, \`absolute\` (figure minus reference; days for dates), \`percent\`; or null |
| \`statements\` | ids of what it was compared with, the decisive one first |
| \`reasons\` | why |

${table(
  'Kind',
  figureKinds.map((kind) => [kind, kindMeanings[kind]]),
)}

${table(
  'Qualifier',
  qualifiers.map((qualifier) => [qualifier, qualifierMeanings[qualifier]]),
)}

${table(
  'Verdict',
  verdicts.map((verdict) => [verdict, verdictMeanings[verdict]]),
)}

## Mentions

| Field | Holds |
| --- | --- |
| \`start\`, \`end\`, \`text\` | span of the name, or of the office where that stands alone |
| \`personId\`, \`name\` | the person in the reference set with the names in \`en\` and \`ar\`, or null |
| \`office\` | the office that the text gives: its span, \`officeId\` and \`title\` where the set holds it; or null |
| \`via\` | \`name\`, \`short_name\` or \`office\` |
| \`verdict\` | see below; null where there is no office to compare, or no date |
| \`confidence\` | from 0 to 1: how sure the match of the spelling is |
| \`terms\` | ids of the terms of office that decided |
| \`reasons\` | why |

${table(
  'Verdict',
  mentionVerdicts.map((verdict) => [verdict, mentionMeanings[verdict]]),
)}

## Checks

\`start\` and \`end\` of the words, \`kind\`, \`result\` (\`consistent\` or \`inconsistent\`), \`reasons\`. A check that finds nothing to compare leaves no result.

${table(
  'Kind',
  checks.map(({ kind, about }) => [kind, about]),
)}
`;
}
