/** Ascending lists as one, each number once. */
export function mergeAscending(lists: readonly (readonly number[])[]): readonly number[] {
  let merged: readonly number[] = [];
  for (const list of lists) {
    if (merged.length === 0) merged = list;
    else if (list.length > 0) merged = mergeTwo(merged, list);
  }
  return merged;
}

function mergeTwo(one: readonly number[], other: readonly number[]): readonly number[] {
  const merged: number[] = [];
  let [first, second] = [0, 0];
  while (first < one.length && second < other.length) {
    const [left, right] = [one[first] ?? 0, other[second] ?? 0];
    merged.push(Math.min(left, right));
    if (left <= right) first += 1;
    if (right <= left) second += 1;
  }
  for (; first < one.length; first += 1) merged.push(one[first] ?? 0);
  for (; second < other.length; second += 1) merged.push(other[second] ?? 0);
  return merged;
}
