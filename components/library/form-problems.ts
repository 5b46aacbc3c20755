import type { Translator } from '../../lib/language/translate.ts';
import type { Reason } from '../../lib/reason.ts';

/** The field that a reason is about where it names none. */
const fieldOfCode: ReadonlyMap<string, string> = new Map([
  ['edit_id_taken', 'id'],
  ['import_no_such_metric', 'metric'],
  ['import_no_such_office', 'office'],
  ['import_no_such_person', 'person'],
  ['import_value_form', 'value'],
  ['import_value_kind', 'value'],
  ['import_no_bound', 'value'],
  ['import_bound_order', 'value'],
]);

/** Path of the field that a reason is about, `sources.0.url`; null where it is about more than one. */
export function pathOf({ code, parameters }: Reason): string | null {
  const { field } = parameters;
  return field === undefined ? (fieldOfCode.get(code) ?? null) : String(field);
}

/** A field by the words that the form has for it: «Sources 1 › Address». */
function fieldTitle({ text, has, number }: Translator, path: string): string {
  const titles: string[] = [];
  for (const step of path.split('.')) {
    if (/^[0-9]+$/u.test(step)) titles.push(`${titles.pop() ?? ''} ${number(Number(step) + 1)}`);
    else titles.push(has(`field.${step}`) ? text(`field.${step}`) : step);
  }
  return titles.join(' › ');
}

/** What is wrong, in the reader's language and with the form's own names of its fields. */
export function problemText(translator: Translator, problem: Reason): string {
  const { code, parameters } = problem;
  if (!translator.has(`reason.${code}`)) return code;
  const { field } = parameters;
  if (field === undefined) return translator.reason(problem);
  const named = { ...parameters, field: fieldTitle(translator, String(field)) };
  return translator.reason({ code, parameters: named });
}

/** What is wrong by the path of its field; the first of a field's problems stands. */
export function fieldProblems(
  translator: Translator,
  problems: readonly Reason[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const problem of problems) {
    const path = pathOf(problem);
    if (path !== null && !found.has(path)) found.set(path, problemText(translator, problem));
  }
  return found;
}
