import * as v from 'valibot';
import { MAXIMUM_TEXT } from './article/bounds.ts';
import { EVIDENCE } from './article/evidence.ts';
import type { PackedAnnotations } from './marks/packed-annotations.ts';

/**
 * Every message between the parts, by direction. The page is not trusted: what comes from it is parsed here by schema
 * before the background acts on it, and sizes are bounded.
 */

export { MAXIMUM_TEXT };

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAXIMUM_TEXT));
const ShortText = v.pipe(v.string(), v.maxLength(2000));
const EntryId = v.pipe(v.string(), v.regex(/^[fmc][0-9]{1,6}$/u));

const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.readonly(), v.maxLength(most));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const DateEvidence = {
  linked: list(text(EVIDENCE.blockLength), EVIDENCE.blocks),
  times: list(
    v.strictObject({
      role: v.picklist(['published', 'time', 'modified']),
      values: list(text(EVIDENCE.valueLength), 8),
    }),
    EVIDENCE.times,
  ),
  lines: list(text(EVIDENCE.lineLength), EVIDENCE.lines),
};

/** A story as the page side read it: the page's own words, of which the background decides what they mean. */
export const StoryMessage = v.strictObject({
  /** Kept with what is saved and shown as a link. */
  url: v.nullable(v.pipe(text(8000), v.regex(/^(?:https?|file):/u))),
  title: v.nullable(ShortText),
  text: text(MAXIMUM_TEXT),
  blocks: v.array(v.strictObject({ start: Offset, end: Offset })),
  evidence: v.strictObject({
    ...DateEvidence,
    meta: list(
      v.pipe(v.tuple([text(EVIDENCE.nameLength), text(EVIDENCE.contentLength)]), v.readonly()),
      EVIDENCE.metas,
    ),
    languages: list(text(EVIDENCE.nameLength), 4),
    publisher: v.nullable(ShortText),
  }),
  leads: list(Offset, 20),
  stories: list(
    v.strictObject({
      ...DateEvidence,
      start: Offset,
      end: Offset,
      heading: v.nullable(text(EVIDENCE.lineLength)),
    }),
    EVIDENCE.stories,
  ),
});

/** Rules for highlights with names of ours, in colours and lines, and the one that shows the card; nothing that could load anything. */
const MarkStyle = v.pipe(
  v.string(),
  v.maxLength(6000),
  v.regex(
    /^(?:::highlight\(h[0-9a-z]{4,20}\)\{[a-zA-Z0-9 :;./-]*(?:rgb\([0-9 ./]+\)[a-zA-Z0-9 :;./-]*)*\}|@media \(forced-colors:active\)\{|@media screen\{(?:\[h[0-9a-z]{8,20}\]\{display:block!important\})?|\})*$/u,
  ),
);

/** From the page (detector, annotator) to the background. */
export const PageMessage = v.variant('type', [
  /** The detector thinks that this may be coverage; the background injects the annotator. */
  v.strictObject({ type: v.literal('page:suspected') }),
  /** The annotator has read the story. Answer: Result<PackedAnnotations>. */
  v.strictObject({ type: v.literal('page:analyse'), story: StoryMessage, force: v.boolean() }),
  /** A mark was clicked; must come from a trusted event. Opens the panel where the browser allows it. */
  v.strictObject({ type: v.literal('page:activate'), entry: EntryId, openPanel: v.boolean() }),
  /** Save one entry of this page to the ledger. */
  v.strictObject({ type: v.literal('page:save'), entry: EntryId }),
  /** Style for the marks of the page's own document or of a frame, put in and taken off by the browser. Answer: whether it was. */
  v.strictObject({
    type: v.literal('page:dress'),
    /** The browser's number of the frame; 0 for the page itself. */
    frame: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    add: v.nullable(MarkStyle),
    remove: v.nullable(MarkStyle),
  }),
  /** The story that was marked is gone from the page: forget it, and look whether another takes its place. */
  v.strictObject({ type: v.literal('page:gone') }),
]);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** From the panel and the library to the background. */
export const PanelMessage = v.variant('type', [
  v.strictObject({ type: v.literal('panel:reveal'), tabId: v.number(), entry: EntryId }),
  v.strictObject({ type: v.literal('panel:annotate'), tabId: v.number(), force: v.boolean() }),
  v.strictObject({
    type: v.literal('panel:correct-date'),
    tabId: v.number(),
    date: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u))),
  }),
  /** Takes the marks off this page; `site` also keeps the extension off its host from now on. */
  v.strictObject({
    type: v.literal('panel:dismiss'),
    tabId: v.number(),
    scope: v.picklist(['page', 'site']),
  }),
  /** Save the article of a tab to the ledger, whole or some of its entries. Answer: Result<null>. */
  v.strictObject({
    type: v.literal('panel:save'),
    tabId: v.number(),
    chosen: v.union([
      v.literal('all'),
      v.pipe(v.array(EntryId), v.readonly(), v.maxLength(100_000)),
    ]),
  }),
  /** The reference set or the settings were changed: rebuild the index, compare open pages anew. */
  v.strictObject({ type: v.literal('panel:reference-changed') }),
]);
export type PanelMessage = v.InferOutput<typeof PanelMessage>;

/** From the background to the annotator of a tab. */
export type TabMessage =
  /** Shows the mark of an entry; where it has none, the words at its offsets in the article that was read. */
  | {
      readonly type: 'tab:reveal';
      readonly entry: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: 'tab:step'; readonly direction: 'next' | 'previous' }
  | { readonly type: 'tab:read'; readonly force: boolean }
  /** The mark under the selection, or under the last context menu: its card, and its entry in the panel. */
  | { readonly type: 'tab:select' }
  /** Hides the marks, or shows them again. */
  | { readonly type: 'tab:toggle' }
  | { readonly type: 'tab:clear' };

/** Answers are plain data: an Error does not survive the message channel. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

/** What each message is answered with. */
export interface PageAnswers {
  'page:suspected': null;
  'page:analyse': Result<PackedAnnotations>;
  /** Whether the page is known; where it is not, its session was lost and the page is to be analysed again. */
  'page:activate': boolean;
  'page:save': Result<null>;
  'page:dress': boolean;
  'page:gone': null;
}
