/**
 * Whether one number is another misprinted: one digit wrong, or two neighbours changed about. Any other number is
 * taken for the number of something else.
 */
export function isMisprint(printed: number, meant: number): boolean {
  const [one, other] = [String(printed), String(meant)];
  if (one.length !== other.length || one === other) return false;
  const wrong = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  const areNeighbours = wrong.length === 2 && second === first + 1;
  return areNeighbours && one[first] === other[second] && one[second] === other[first];
}

/** Whether two neighbouring digits of a number changed places: 1353 for 1335. */
export function isTransposed(printed: number, meant: number): boolean {
  const [one, other] = [String(printed), String(meant)];
  if (one.length < TELLING || one === other || !isMisprint(printed, meant)) return false;
  return [...one].toSorted().join('') === [...other].toSorted().join('');
}

/** 18 for 81: by chance as well, so it says something only of a size that cannot be. */
export function isReversed(printed: number, meant: number): boolean {
  return printed !== meant && reversedOf(printed).includes(meant);
}

function reversedOf(printed: number): readonly number[] {
  const [one = 0, other = 0] = [Math.floor(printed / 10), printed % 10];
  return printed > 9 && printed < 100 && one !== other && other > 0 ? [other * 10 + one] : [];
}

/** What a whole number may have been before two neighbouring digits changed places: 157 and 571 for 517, 81 for 18. */
export function transposedOf(printed: number): readonly number[] {
  const digits = String(printed);
  if (digits.length < TELLING) return Number.isInteger(printed) ? reversedOf(printed) : [];
  if (!/^[0-9]{3,9}$/u.test(digits)) return [];
  const meant: number[] = [];
  for (let at = 1; at < digits.length; at += 1) {
    const [one = '', other = ''] = [digits[at - 1], digits[at]];
    if (one === other || (at === 1 && other === '0')) continue;
    meant.push(Number(digits.slice(0, at - 1) + other + one + digits.slice(at + 1)));
  }
  return meant;
}

/** Digits of a number of which two are hardly in the wrong order by chance. */
const TELLING = 3;
