import { parseHTML } from 'linkedom';

/** A document with this body, for tests. */
export function pageOf(body: string, head = ''): Document {
  return parseHTML(
    `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}</head><body>${body}</body></html>`,
  ).document;
}

const SENTENCE = 'وصل الوفد إلى المدينة صباح الأحد وتفقد المباني التي رممت في الأشهر الماضية.';

/** Paragraphs enough for a story. */
export function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => `<p>${SENTENCE} (${index + 1})</p>`).join('');
}
