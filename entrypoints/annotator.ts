import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Annotator, startAnnotator } from '../lib/marks/annotator.ts';

/** Where this script's world, which the page cannot see, keeps the one annotator of the page. */
const KEY = Symbol.for('hashiya.annotator');

/** The reader asked for marks here, whatever the page is about; noted before this script is put in (entrypoints/background/annotate.ts). */
const FORCED = Symbol.for('hashiya.forced');

function isAnnotator(value: unknown): value is Annotator {
  return typeof value === 'object' && value !== null && 'read' in value;
}

/** Injected only where a page may be coverage, or where the reader asked. Reads the page; where it is there already, once more. */
export default defineUnlistedScript(() => {
  const force = Reflect.get(globalThis, FORCED) === true;
  Reflect.deleteProperty(globalThis, FORCED);
  const before: unknown = Reflect.get(globalThis, KEY);
  const annotator = isAnnotator(before)
    ? before
    : startAnnotator(() => Reflect.deleteProperty(globalThis, KEY));
  Reflect.set(globalThis, KEY, annotator);
  annotator.read(force);
});
