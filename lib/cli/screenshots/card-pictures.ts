import type { Launched } from '../browser/launch.ts';
import { servePages } from '../serve-pages.ts';
import {
  type Album,
  canForceColours,
  forceColours,
  type Look,
  lookName,
  looks,
  takePicture,
} from './picture.ts';
import { prepareScene } from './scene.ts';

/** An article of one week with a mark of every kind, and the words of the marks whose cards are taken. */
const text = `اختتم التحالف الدولي ضد داعش اجتماعه الوزاري في الكويت بحضور 75 عضوا، بينما كانت بيانات سابقة تذكر أن أعضاء التحالف 68 عضوا.
وقال وزير الخارجية الأميركي ريكس تيلرسون إن التحالف الذي يضم 74 دولة باق حتى تنتهي المهمة.
وقدر العراق كلفة إعادة إعمار البلاد بـ82 مليار دولار، وحضر الجلسة 340 صحفيا.
وكان الوفد قد وصل أمس الأول الاثنين قبل افتتاح الأعمال.`;
const cards: Readonly<Record<string, string>> = {
  agreement: '75',
  dated: '68',
  official: 'ريكس تيلرسون',
  counted: '74',
  difference: '82 مليار دولار',
  unreferenced: '340',
};
const colours = {
  light: 'color-scheme:light;background:#fff;color:#111',
  dark: 'color-scheme:dark;background:#14171b;color:#e6e3dc',
} as const;

function pageOf(theme: keyof typeof colours): string {
  const title = 'التحالف الدولي ضد داعش يختتم اجتماعه في الكويت';
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article">
<meta property="og:site_name" content="صحيفة المثال"><meta property="article:published_time" content="2018-02-14T10:00:00Z">
<style>:root{${colours[theme]}}body{font:18px/1.9 "Noto Naskh Arabic",serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>
</head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}

/** Pictures of the card in a page, for every kind of mark, over a light page and a dark one; with the bundled reference set. */
export async function cardPictures(launched: Launched, album: Album): Promise<void> {
  const server = await servePages((path) => ({
    type: 'text/html; charset=utf-8',
    body: pageOf(path.startsWith('/dark') ? 'dark' : 'light'),
  }));
  try {
    const settings = await launched.openExtensionPage('library.html#/settings');
    const page = await launched.browser.newPage();
    await page.setViewport({ width: 720, height: 760 });
    const take = async (look: Look, ending: string): Promise<void> => {
      await prepareScene(settings, { ...look, welcomed: true }, null);
      await page.bringToFront();
      await page.goto(`${server.origin}/${look.theme}/${ending}`);
      for (const [kind, words] of Object.entries(cards)) {
        const name = `card-${kind}-${ending}`;
        if (!album.isWanted(name)) continue;
        const place = await placeOf(page, words);
        await page.keyboard.press('Escape');
        await page.mouse.click(place.x, place.y);
        await page.waitForSelector('html > [popover="manual"]');
        await page.mouse.move(5, 755);
        await takePicture(page, album, name, false);
      }
    };
    for (const look of launched.hasForcedColours ? [] : looks) await take(look, lookName(look));
    if (!canForceColours(launched)) return;
    await forceColours(launched, page, true);
    await take({ language: 'ar', theme: 'light' }, 'forced-colours');
  } finally {
    await server.close();
  }
}

/** The middle of the painted mark with these words, in the viewport, once it is painted. */
async function placeOf(
  page: Awaited<ReturnType<Launched['openExtensionPage']>>,
  words: string,
): Promise<{ x: number; y: number }> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await page.evaluate((wanted) => {
      for (const highlight of CSS.highlights.values()) {
        for (const painted of highlight) {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const box = range.getClientRects()[0];
          if (!box || range.toString() !== wanted) continue;
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return null;
    }, words);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`«${words}» was not marked`);
}
