import type { Translator } from '../../lib/language/translate.ts';
import { causeOf, type Reason } from '../../lib/reason.ts';

/** The field that a reason is about where it names none. */
const fieldOfCode: ReadonlyMap<string, string> = new Map([
  ['edit_id_taken', 'id'],
  ['import_duplicate_id', 'id'],
  ['reference_duplicate_id', 'id'],
  ['import_no_such_metric', 'metric'],
  ['import_no_such_office', 'office'],
  ['import_no_such_person', 'person'],
  ['import_value_kind', 'value'],
  ['import_no_bound', 'value'],
  ['import_bound_order', 'value'],
]);

/** Path of the field that a reason is about, `sources.0.url`; null where it is about more than one. */
export function pathOf({ code, parameters }: Reason): string | null {
  const { field } = parameters;
  if (field === undefined) return fieldOfCode.get(code) ?? null;
  return field === '' ? null : String(field);
}

/** A field by the words that forms have for it: «Sources 1 › Address»; as much of its end as there are words for, or null. */
export function fieldTitle({ text, has, number }: Translator, path: string): string | null {
  const titles: string[] = [];
  for (const step of path.split('.')) {
    if (/^[0-9]+$/u.test(step)) {
      const title = titles.pop();
      if (title !== undefined) titles.push(`${title} ${number(Number(step) + 1)}`);
    } else if (has(`field.${step}`)) titles.push(text(`field.${step}`));
    else titles.length = 0;
  }
  return titles.length === 0 ? null : titles.join(' › ');
}

/** What is wrong, in the reader's language; the field that it is wrong with is told beside it. */
export function problemSentence(translator: Translator, problem: Reason): string {
  const { code, parameters } = problem;
  const { text, has } = translator;
  if (!has(`reason.${code}`)) return code;
  const worded = Object.entries(parameters).map(([name, value]): [string, string | number] => {
    if (name === 'expected' || name === 'received') return [name, typeWords(translator, value)];
    const part = `library.reference.${value}`;
    return [name, name === 'part' && has(part) ? text(part) : value];
  });
  return translator.reason({ code, parameters: Object.fromEntries(worded) });
}

/** Types of JSON, `(number | Object)`, by words. */
function typeWords({ text, has, list }: Translator, types: string | number): string {
  const names = String(types)
    .replaceAll(/[()]/gu, '')
    .split(' | ')
    .map((name) => (has(`json.${name}`) ? text(`json.${name}`) : name));
  return list([...new Set(names)], 'disjunction');
}

/** What is wrong in one line: the field, the sentence, and what it follows from where that is known. */
export function problemText(translator: Translator, problem: Reason): string {
  const path = pathOf(problem);
  const title = path === null ? null : (fieldTitle(translator, path) ?? path);
  const sentence = problemSentence(translator, problem);
  const said =
    title === null ? sentence : translator.text('library.problem', { field: title, sentence });
  const cause = causeOf(problem);
  return cause ? `${said} — ${problemText(translator, cause)}` : said;
}
