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

/** Digits of a number of which two are hardly in the wrong order by chance. */
const TELLING = 3;
