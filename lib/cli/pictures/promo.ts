import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../browser/build-extension.ts';
import type { Picture } from './scenes.ts';

const styles = readFileSync(join(projectRoot, 'assets', 'styles', 'tokens.css'), 'utf8');
/** On the ground that it has in the logo, its frame is not drawn. */
const logo = readFileSync(join(projectRoot, 'assets', 'logo', 'hashiya.svg'), 'utf8')
  .replace(/<rect [^<>]*fill="#17384a"\/>/u, '')
  .replace('0 0 64 64', '9 13 46 37');

/** Two pictures beside each other, as a browser shows a page and its panel. */
export function pageAndPanel(page: Picture, panel: Picture, panelFirst: boolean): string {
  return `<!doctype html><style>
body { margin: 0; display: flex; flex-direction: ${panelFirst ? 'row-reverse' : 'row'}; background: #8b8779; gap: 1px; height: 100vh; overflow: hidden; }
img { display: block; height: 100vh; min-width: 0; }
</style><img src="${page}"><img src="${panel}">`;
}

/** Lines of an article that stand for any: some words, and numbers that carry the marks of the extension. */
const LINES = [
  '<i style="width:62%"></i><b class="agreement">75</b><i style="width:20%"></i>',
  '<i style="width:26%"></i><b class="dated">68</b><i style="width:52%"></i>',
  '<i style="width:88%"></i>',
  '<i style="width:44%"></i><b class="difference">90</b><i style="width:30%"></i>',
  '<i style="width:70%"></i>',
];

const GLOSS =
  '<aside><small>13 فبراير 2018</small><strong>75</strong><span>71 دولة</span><span>4 منظمات</span></aside>';

/** The tile of the stores: the name, and a page with a gloss in its margin; `width` by `height` pixels. */
export function promoTile(width: number, height: number): string {
  const wide = width > 2 * height;
  const unit = Math.min(height / 280, width / 440);
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>${styles}
* { box-sizing: border-box; }
body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; position: relative; font-family: var(--text);
  background: linear-gradient(115deg, #10293a, #17384a 45%, #1f4a5f); font-size: ${unit * 16}px; color: #f4efe4; }
.name { position: absolute; inset-block: 0; inset-inline-start: ${wide ? 9 : 7}%; width: 32%; display: flex; flex-direction: column; justify-content: center; gap: .35em; }
.name svg { width: 2.9em; height: 2.35em; display: block; margin-block-end: .5em; }
.name h1 { margin: 0; font-size: 3.1em; line-height: 1.15; font-weight: 700; }
.name p { margin: 0; font: 500 .95em/1.5 var(--sans); letter-spacing: .2em; color: #f0a92e; direction: ltr; text-align: right; text-transform: uppercase; }
.sheet { position: absolute; inset-inline-end: ${wide ? 6 : -2}%; top: 12%; width: ${wide ? 50 : 62}%; height: 110%; padding: 1.7em 1.7em; color: var(--ink);
  background: var(--paper); border-radius: .5em; box-shadow: 0 .8em 2.6em rgb(0 0 0 / .45); transform: rotate(-2.2deg); display: grid; grid-template-columns: 1fr auto; gap: 1.3em; }
.line { display: flex; align-items: center; gap: .55em; height: 2.1em; }
.line i { height: .5em; border-radius: .3em; background: #d9d5cb; flex: none; min-width: 0; flex-shrink: 1; }
.line.head i { height: .8em; background: #b9b4a6; }
b { font: 700 1.15em/1.4 var(--text); padding: 0 .18em; text-decoration: underline; text-decoration-thickness: .12em; text-underline-offset: .28em; }
.agreement { background: var(--agreement-wash); text-decoration-color: var(--agreement); }
.dated { background: var(--dated-wash); text-decoration-color: var(--dated); text-decoration-style: dashed; }
.difference { background: var(--difference-wash); text-decoration-color: var(--difference); text-decoration-style: wavy; }
aside { align-self: start; margin-top: 2.6em; white-space: nowrap; padding: .55em .8em; border-inline-start: .28em solid #f0a92e; display: grid; gap: .1em; }
aside small { font: .74em/1.6 var(--sans); color: var(--ink-soft); }
aside strong { font-size: 1.9em; line-height: 1.25; }
aside span { font: .72em/1.6 var(--sans); color: var(--ink-soft); }
</style><div class="name">${logo}<h1>حاشية</h1><p>Hashiya</p></div>
<div class="sheet"><div><div class="line head"><i style="width:78%"></i></div>${LINES.map((line) => `<div class="line">${line}</div>`).join('')}</div>${GLOSS}</div></html>`;
}
