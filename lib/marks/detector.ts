import { suspectCoverage } from '../coverage/suspect.ts';

/** Characters of a page that are looked at: its title and the beginning of its text. */
const SAMPLE = 30_000;
/** Text nodes looked at; a page of many tiny ones is looked at no longer. */
const NODES = 2000;
const ARABIC = /[\u0621-\u064a]/u;
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT']);

/**
 * The first look at a page: title and beginning of the text. At most a millisecond; reads and leaves nothing. A page whose title and first
 * texts hold no Arabic letter is left at once.
 */
export function looksLikeCoverage(page: Document): boolean {
  if (!page.body) return false;
  let sample = page.title;
  let seen = 0;
  let isArabic = ARABIC.test(sample);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    seen += 1;
    if (text.length > 1 && !silent.has(node.parentNode?.nodeName ?? '')) {
      isArabic ||= ARABIC.test(text);
      sample += ` ${text}`;
    }
    if (sample.length > SAMPLE || seen > NODES) break;
    if (!isArabic && sample.length > 4000) return false;
  }
  return isArabic && suspectCoverage(sample);
}
