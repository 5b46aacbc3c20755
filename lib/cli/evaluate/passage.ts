import { type FigureKind, figureKinds, type Qualifier, qualifiers } from '../../figures/figure.ts';

/** A figure that a passage holds; `value` and `counted` are null where the passage leaves them open. */
export interface PassageFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** As printed in the passage file: a number, JSON of a range, a date, «from/to» of days. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  /** The first word of the counted noun phrase. */
  readonly counted: string | null;
}

/** A named official; `personId` is null for persons whom the set does not hold. */
export interface PassageName {
  readonly start: number;
  readonly end: number;
  readonly personId: string | null;
  /** The verdict on the office printed beside the name; null where the passage leaves it open. */
  readonly verdict: string | null;
}

/** A short text of our own with every figure and official that it holds. */
export interface Passage {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly figures: readonly PassageFigure[];
  readonly names: readonly PassageName[];
  /** Places where any reading is accepted: clock times, scores, what conventions leave open. */
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

const HEAD = /^== (\S+) (\S+)$/u;
const MARKED = /⟦([^⟦⟧]*)⟧|⟪([^⟪⟫]*)⟫/gu;

/**
 * Reads a passage file: `== id date`, then the text with its annotations in place.
 * ⟦text;kind;value;unit;qualifier;counted⟧ is a figure, ⟦text;?⟧ leaves open what it is, ⟪text;person-id;verdict⟫ is an official
 * (`?` where the set holds none; the verdict may be left out). A value `?` is not compared; no qualifier means `exact`.
 */
export function readPassages(file: string): Passage[] {
  const passages: Passage[] = [];
  for (const part of file.split(/^(?=== )/mu)) {
    const [head = '', ...lines] = part.trimEnd().split('\n');
    const [, id, published] = HEAD.exec(head) ?? [];
    if (id === undefined || published === undefined) continue;
    passages.push({ id, published, ...readMarked(lines.join('\n'), id) });
  }
  return passages;
}

function readMarked(marked: string, id: string): Omit<Passage, 'id' | 'published'> {
  const figures: PassageFigure[] = [];
  const names: PassageName[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(done, match.index);
    done = match.index + match[0].length;
    const start = text.length;
    const [words = '', ...notes] = (match[1] ?? match[2] ?? '').split(';');
    text += words;
    const span = { start, end: text.length };
    if (match[2] !== undefined)
      names.push({
        ...span,
        personId: notes[0] === '?' ? null : (notes[0] ?? null),
        verdict: notes[1] ?? null,
      });
    else if (notes[0] === '?') open.push(span);
    else figures.push({ ...span, ...readNotes(notes, `${id}: ${words}`) });
  }
  return { text: text + marked.slice(done), figures, names, open };
}

function readNotes(notes: readonly string[], place: string): Omit<PassageFigure, 'start' | 'end'> {
  const [kindName, value = '?', unit = '', qualifierName = '', counted = ''] = notes;
  const kind = figureKinds.find((name) => name === kindName);
  const qualifier = qualifiers.find((name) => name === (qualifierName || 'exact'));
  if (kind === undefined || qualifier === undefined)
    throw new Error(`A passage has an unknown kind or qualifier at «${place}»`);
  return {
    kind,
    value: value === '?' ? null : value,
    unit: unit === '' ? null : unit,
    qualifier,
    counted: counted === '' ? null : counted,
  };
}
