/** What a served article is made of. */
export interface ArticlePage {
  readonly title: string;
  readonly text: string;
  /** ISO date, put into a meta element as most outlets do. */
  readonly published: string | null;
  readonly publisher: string;
  readonly language?: string;
  readonly head?: string;
  readonly tail?: string;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A page in the common markup of news sites: navigation, article, related links, footer. */
export function articlePage(page: ArticlePage): string {
  const language = page.language ?? 'ar';
  const paragraphs = page.text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('\n');
  const date = page.published
    ? `<meta property="article:published_time" content="${page.published}T10:00:00Z">`
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${/^(ar|fa|ur)/u.test(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(page.title)}</title>
<meta property="og:site_name" content="${escapeText(page.publisher)}">
<meta property="og:type" content="article">
${date}
<style>
:root { color-scheme: light dark; }
body { font: 18px/1.9 "Noto Naskh Arabic", "Noto Sans Arabic", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
</style>
${page.head ?? ''}
</head>
<body>
<nav><a href="#">الرئيسية</a> <a href="#">سياسة</a> <a href="#">رياضة</a></nav>
<article>
<h1>${escapeText(page.title)}</h1>
${paragraphs}
</article>
<footer>جميع الحقوق محفوظة</footer>
${page.tail ?? ''}
</body>
</html>`;
}
