/** Ascending lists as one, each number once. */
export function mergeAscending(lists: readonly Int32Array[]): Int32Array {
  let merged: Int32Array = new Int32Array(0);
  for (const list of lists) {
    if (merged.length === 0) merged = list;
    else if (list.length > 0) merged = mergeTwo(merged, list);
  }
  return merged;
}

function mergeTwo(one: Int32Array, other: Int32Array): Int32Array {
  const merged = new Int32Array(one.length + other.length);
  let [length, first, second] = [0, 0, 0];
  while (first < one.length && second < other.length) {
    const [left, right] = [one[first] ?? 0, other[second] ?? 0];
    merged[length++] = Math.min(left, right);
    if (left <= right) first += 1;
    if (right <= left) second += 1;
  }
  for (; first < one.length; first += 1) merged[length++] = one[first] ?? 0;
  for (; second < other.length; second += 1) merged[length++] = other[second] ?? 0;
  return merged.subarray(0, length);
}
