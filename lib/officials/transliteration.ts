/**
 * Foreign names are written as they are heard: تيلرسون, تليرسون, تيلرسن; ماكغورك, ماكجورك. The skeleton keeps the consonants that
 * such spellings share: long vowels fall, letters that render one foreign sound are one, doubled letters are single.
 */
const SAME_SOUND: Readonly<Record<string, string>> = {
  غ: 'ج',
  گ: 'ج',
  چ: 'ج',
  // One hard g is written «غورك», «جورك», «قورك» and «كورك».
  ق: 'ج',
  ك: 'ج',
  پ: 'ب',
  ڤ: 'ف',
  ط: 'ت',
  ث: 'ت',
  ص: 'س',
  ز: 'س',
  // German st and sp: «شتولتنبرغ», «ستولتنبرغ».
  ش: 'س',
  ژ: 'ج',
  ذ: 'د',
  ض: 'د',
  ظ: 'د',
  ح: 'ه',
  خ: 'ه',
};
const VOWELS = 'اويءع';

/** What each letter of the Arabic block becomes: '' for a vowel. */
const FIRST = 0x0600;
const sounds: readonly string[] = Array.from({ length: 0x100 }, (_, place) => {
  const letter = String.fromCharCode(FIRST + place);
  return VOWELS.includes(letter) ? '' : (SAME_SOUND[letter] ?? letter);
});

/** «تش» and «دج» are one sound, which others write «ش» and «ج». */
function isHalfOfSound(letter: string, next: string | undefined): boolean {
  return (letter === 'ت' && next === 'ش') || (letter === 'د' && next === 'ج');
}

/** The consonants of a folded word; «تليرسون» gives «تلرسن». */
export function skeletonOf(word: string): string {
  let skeleton = '';
  let last = '';
  for (let place = 0; place < word.length; place += 1) {
    const letter = word[place] ?? '';
    const sound = sounds[word.charCodeAt(place) - FIRST] ?? letter;
    if (sound === '' || sound === last || isHalfOfSound(letter, word[place + 1])) continue;
    skeleton += sound;
    last = sound;
  }
  return last === 'ه' ? skeleton.slice(0, -1) : skeleton;
}

const F = /[فڤ]/u;

/**
 * The consonants of a name in other letters for its v and w, which one paper writes «ف» and another «و»: «ولاديمير»,
 * «والاس» and «فالاس». Of a name with a ف that may be one: without it; of one with a و at the beginning of a word: with a ف there.
 */
export function otherSkeletons(words: readonly string[]): string[] {
  const others = new Set<string>();
  const joined = (change: (word: string) => string): string =>
    words.map((word) => skeletonOf(change(word))).join('');
  if (words.some((word) => F.test(word))) {
    others.add(joined((word) => word.replaceAll(/[فڤ]/gu, '')));
    others.add(joined((word) => word.replace(/^[فڤ]/u, '')));
  }
  if (words.some((word) => word.startsWith('و')))
    others.add(joined((word) => word.replace(/^و/u, 'ف')));
  return [...others];
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to turn one word into the other
 * (optimal string alignment); counting stops above `limit`.
 */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? limit + 1;
}

/** Letters that some papers borrow for foreign sounds, as the others write these. */
const BORROWED: Readonly<Record<string, string>> = { پ: 'ب', ڤ: 'ف', گ: 'غ', چ: 'ج', ژ: 'ج' };

function withoutBorrowed(word: string): string {
  return word.replaceAll(/[پڤگچژ]/gu, (letter) => BORROWED[letter] ?? letter);
}

/** 1 for the same letters, falling with every difference; 0 where the words are too far apart to be one name. */
export function spellingLikeness(printed: string, listed: string): number {
  const [one, other] = [withoutBorrowed(printed), withoutBorrowed(listed)];
  if (one === other) return 1;
  const length = Math.max(one.length, other.length);
  const limit = Math.max(1, Math.floor(length / 6));
  const distance = spellingDistance(one, other, limit);
  return distance > limit ? 0 : 1 - distance / length;
}
