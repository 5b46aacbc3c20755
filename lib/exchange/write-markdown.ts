/** Text as Markdown shows it, on one line: the signs that it would read, markup and character references. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]#|~]/gu, '\\$&')
    .replaceAll(/&(?=#?[A-Za-z0-9]{1,32};)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\r\n\u2028\u2029]+/gu, ' ');
}

/** A link; its words are taken as Markdown, its address ends where it is to end. One that is neither http nor https is left out. */
export function markdownLink(words: string, url: string): string {
  if (!/^https?:\/\//iu.test(url)) return words;
  return `[${words}](<${url.replaceAll(/[<>\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign))}>)`;
}
