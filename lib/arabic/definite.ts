const ARTICLE = 'ال';

/** Whether a folded word has the article. Four letters are too few to tell: «الري» has it, «اليغ» and «الان» for آلان only look so. */
export function isDefinite(word: string): boolean {
  return word.length > 4 && word.startsWith(ARTICLE);
}
