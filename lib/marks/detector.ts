const SAMPLE = 30_000;
const coalition = /تحالف|[اإ]ئتلاف/u;
const enemy = /داعش|تنظيم الدول[ةه]|الدول[ةه] ال[اإ]سلامي[ةه]|العزم الصلب/u;

/** A stand-in until the coverage module has its own first look. */
export function looksLikeCoverage(page: Document): boolean {
  const text = `${page.title}\n${page.body?.textContent ?? ''}`.slice(0, SAMPLE);
  return coalition.test(text) && enemy.test(text);
}
