import { expect, test } from 'vitest';
import { piecesOf, readText } from '../../../lib/arabic/tokens.ts';
import { readAllFigures, readFigures } from '../../../lib/figures/read.ts';

const figuresOf = (text: string) => readFigures(readText(text), null);

test('reads a long table of dates or numbers whole', () => {
  const dates = figuresOf(Array.from({ length: 1000 }, () => '2018-02-13').join(' '));
  expect(dates.map(({ kind }) => kind)).toEqual(Array.from({ length: 1000 }, () => 'date'));
  const rows = Array.from({ length: 900 }, (_, row) => `${row + 11} | ${row + 21}`).join('\n');
  expect(figuresOf(rows).map(({ value }) => value)).toEqual(
    Array.from({ length: 900 }, (_, row) => [row + 11, row + 21]).flat(),
  );
});

test('reads a text longer than any article as its lines, with the offsets of the whole', () => {
  const line = 'زار الوفد 3 مدارس ودفع 200 مليون دولار يوم 13 فبراير 2018، وعاد بعد ثلاثة أيام.\n';
  const alone = figuresOf(line);
  expect(alone).toHaveLength(4);
  const text = line.repeat(3000);
  expect([...piecesOf(readText(text), 1 << 16)].length).toBeGreaterThan(1);
  const found = figuresOf(text);
  expect(found).toHaveLength(alone.length * 3000);
  for (const [index, figure] of found.entries()) {
    const same = alone[index % alone.length];
    const shift = Math.floor(index / alone.length) * line.length;
    expect(figure.start).toBe((same?.start ?? 0) + shift);
    expect(text.slice(figure.start, figure.end)).toBe(figure.text);
    expect([figure.kind, figure.value, figure.unit, figure.counted?.text]).toEqual([
      same?.kind,
      same?.value,
      same?.unit,
      same?.counted?.text,
    ]);
  }
});

test('ends a piece with a line, else with a sentence, else with a word', () => {
  const piecesIn = (text: string) =>
    [...piecesOf(readText(text), 20)].map(({ tokens }) => tokens.map((token) => token.text));
  expect(piecesIn('كلمة '.repeat(3))).toHaveLength(1);
  const [line, sentence, word] = [
    `${'نص '.repeat(8)}\n`,
    `${'نص '.repeat(8)}نص. `,
    'نص '.repeat(30),
  ];
  expect(piecesIn(line + line).map((piece) => piece.length)).toEqual([9, 9]);
  expect(piecesIn(sentence + sentence).map((piece) => piece.length)).toEqual([10, 10]);
  expect(piecesIn(word).flat()).toHaveLength(30);
  expect(piecesIn('1'.repeat(100))).toHaveLength(1);
});

test('tells how many numbers it left unread in a crowd of thousands, and reads on after it', () => {
  const crowd = Array.from({ length: 5000 }, (_, at) => String(at + 11)).join(' | ');
  const { figures, unread } = readAllFigures(
    readText(`${crowd}\nثم زار الوفد بعد ذلك كله 3 مدارس.`),
    null,
  );
  expect(unread).toBe(5000 - 2000);
  expect(figures.length + unread).toBe(5001);
  expect(figures.at(-1)?.value).toBe(3);
  expect(readAllFigures(readText('زار الوفد 3 مدارس'), null).unread).toBe(0);
});

test('bounds a crowd of dates, ordinals and duals as it does one of numbers, wherever it stands', () => {
  for (const piece of ['الثلاثاء ', 'الثالث ', 'دولتان ', '$ 3 ', 'وعشرات ']) {
    const text = `زار الوفد 3 مدارس.\n${piece.repeat(5000)}\nثم عاد الوفد إلى العاصمة بعد ذلك بنحو 7 أعوام.`;
    const { figures, unread } = readAllFigures(readText(text), null);
    expect(unread).toBeGreaterThan(5000 - 2010);
    expect(unread).toBeLessThan(5000 - 1990);
    expect(figures.length).toBeLessThanOrEqual(2012);
    expect(figures[0]?.value).toBe(3);
    expect(figures.at(-1)?.value).toBe(7);
    for (const { start, end, text: own } of figures) expect(text.slice(start, end)).toBe(own);
  }
});

test('leaves nothing out of prose full of figures, however long', () => {
  const line = 'دمرت 13 غارة 7 مواقع يوم الثلاثاء 13 فبراير وقتلت قرابة عشرين مسلحا في قريتين.\n';
  const { figures, unread } = readAllFigures(readText(line.repeat(4000)), null);
  expect(unread).toBe(0);
  expect(figures).toHaveLength(figuresOf(line).length * 4000);
});
