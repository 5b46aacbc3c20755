import { articlePage } from './harness/article-page.ts';
import { story } from './page-pieces.ts';

/**
 * A story that is rendered anew at every frame in the two ways of frameworks: half of it as React does, by the text nodes it keeps and by
 * others in their place, half as Vue does, by fragments between comments; and a counter beside it that never rests.
 */
const rendering = `<script>
  const article = document.querySelector('article');
  const lines = [...article.querySelectorAll('p')].map((p) => p.textContent);
  article.querySelectorAll('p').forEach((p) => p.remove());
  const react = document.createElement('div'); react.id = 'react';
  const vue = document.createElement('div'); vue.id = 'vue';
  const counter = document.createElement('span'); counter.ariaHidden = 'true';
  article.append(react, vue); document.body.append(counter);
  const half = lines.length >> 1;
  for (const line of lines.slice(0, half)) {
    const p = document.createElement('p'); p.append(line); react.append(p);
  }
  const render = (turn) => {
    [...react.children].forEach((p, index) => {
      if (turn % 2) p.firstChild.nodeValue = lines[index];
      else p.replaceChild(document.createTextNode(lines[index]), p.firstChild);
    });
    const fragment = document.createDocumentFragment();
    fragment.append(document.createComment('['));
    for (const line of lines.slice(half)) {
      const p = document.createElement('p'); p.textContent = line; fragment.append(p);
    }
    fragment.append(document.createComment(']'));
    vue.replaceChildren(fragment);
    counter.textContent = String(turn);
    document.body.dataset.renderings = turn;
  };
  render(0);
  document.body.dataset.wanted = react.innerHTML + vue.innerHTML.replaceAll(/<!--.*?-->/gu, '');
  let turn = 0;
  setInterval(() => { if (window.isRendering) render(++turn); }, 16);
</script>`;

/** Writes down whatever could come from a script that is none of the page's. */
const watching = `<script>
  window.heard = [];
  const hear = (what) => window.heard.push(String(what));
  addEventListener('message', (event) => hear('message ' + event.data), true);
  for (const [owner, names] of [
    [EventTarget.prototype, ['dispatchEvent', 'addEventListener']], [window, ['postMessage', 'fetch']],
    [Element.prototype, ['attachShadow', 'setAttribute', 'append']], [Document.prototype, ['createElement', 'createTreeWalker']],
    [HighlightRegistry.prototype, ['set', 'delete']], [Storage.prototype, ['setItem', 'getItem']], [CustomElementRegistry.prototype, ['define']],
  ]) for (const name of names) {
    const native = owner[name];
    owner[name] = function (...given) { const at = new Error().stack; if (!at.includes(location.origin) && !at.includes('pptr') && !at.includes('evaluate')) hear(name + ' ' + at); return Reflect.apply(native, this, given); };
  }
  new MutationObserver((records) => records.forEach((record) => hear('changed ' + record.type)))
    .observe(document.documentElement, { attributes: true, childList: true, characterData: true });
</script>`;

const drawn =
  '<p><svg width="200" height="20"><text y="15">التحالف 99 دولة</text></svg><math><mtext>التحالف 99 دولة</mtext></math></p>';

/** Pages that attack, by path. */
export const attackPages: Readonly<Record<string, string>> = {
  '/plain': articlePage({ ...story, tail: '<div style="height:3000px"></div>' }),
  '/rendered': articlePage({ ...story, tail: rendering }),
  '/watching': articlePage({ ...story, tail: watching }).replace('</h1>', `</h1>${drawn}`),
};

/** What one who speaks as the page's script may try, as JSON: messages of other parts, wrong forms, prototype keys, too much. */
export function forgedMessages(tabId: number): string[] {
  const story = {
    url: 'https://outlet.example/',
    title: 'ا',
    text: 'ا',
    blocks: [],
    leads: [],
    stories: [],
  };
  return [
    null,
    7,
    'page:save',
    [],
    { type: 'panel:save', tabId, chosen: 'all' },
    { type: 'panel:dismiss', tabId, scope: 'site' },
    { type: 'panel:annotate', tabId, force: true },
    { type: 'panel:correct-date', tabId, date: '1999' },
    { type: 'panel:reveal', tabId, entry: 'f0' },
    { type: 'panel:reference-changed' },
    { type: 'tab:clear' },
    { type: 'page:save' },
    { type: 'page:save', entry: 'f0', tabId },
    { type: 'page:save', entry: '__proto__' },
    { type: 'page:save', entry: { toString: 'f0' } },
    { type: 'page:activate', entry: 'f0', openPanel: 1 },
    { type: 'page:analyse', story, force: true },
    { type: 'page:analyse', story: { ...story, text: 'ا'.repeat(2_000_001) }, force: true },
    { type: 'page:dress', frame: 0, add: 'body{display:none}', remove: null },
    { type: ['page:save'], entry: 'f0' },
    { type: 'constructor' },
  ]
    .map((message) => JSON.stringify(message))
    .concat(
      '{"type":"page:save","entry":"f0","__proto__":{"tabId":1},"x":1}',
      '{"__proto__":{"type":"page:save","entry":"f0"}}',
    );
}
