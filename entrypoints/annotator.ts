import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Annotator, startAnnotator } from '../lib/marks/annotator.ts';

/** Where this script's world, which the page cannot see, keeps the one annotator of the page. */
const KEY = Symbol.for('hashiya.annotator');

/** Injected only where a page may be coverage, or where the reader asked; reads nothing before it is told to. */
export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, KEY)) return;
  const annotator: Annotator = startAnnotator(() => Reflect.deleteProperty(globalThis, KEY));
  Reflect.set(globalThis, KEY, annotator);
});
