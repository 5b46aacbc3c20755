import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { AnnotationWriting } from '../../lib/analysis/annotations.ts';
import type { Session } from '../../lib/analysis/session.ts';
import { canonicalAddress } from '../../lib/article/canonical.ts';
import { describeStory } from '../../lib/article/describe.ts';
import { publisherOf } from '../../lib/article/sites.ts';
import { pageOf } from '../../lib/background/choices.ts';
import { analysePage, emptySession } from '../../lib/background/page-analysis.ts';
import { warmUp } from '../../lib/background/warm-up.ts';
import { cardStyles } from '../../lib/marks/card/styles.ts';
import { type PackedAnnotations, packAnnotations } from '../../lib/marks/packed-annotations.ts';
import { palettes } from '../../lib/marks/palettes.ts';
import { PageMessage, type Result } from '../../lib/messages.ts';
import { sha256 } from '../../lib/reference/subscriptions/verify.ts';
import { annotate, detect } from './annotate.ts';
import { showBadge } from './badge.ts';
import { dressPage } from './dress-page.ts';
import { openPanel, opensFromPage } from './open-panel.ts';
import { openingShortcut } from './opening-shortcut.ts';
import { savePage } from './save-page.ts';
import {
  isForced,
  isUnwanted,
  noteSpoken,
  readersDateOf,
  readersSettings,
  readersTranslator,
  reference,
  sessions,
} from './state.ts';

interface PageSender {
  readonly tabId: number;
  readonly windowId: number | undefined;
  readonly url: string | undefined;
  readonly isPrivate: boolean;
}

/** Only the top frame of a tab speaks for a page, and only this extension's own scripts speak to us. */
function pageSender(sender: Runtime.MessageSender): PageSender | null {
  const { tab } = sender;
  if (sender.id !== browser.runtime.id || tab?.id === undefined || sender.frameId !== 0)
    return null;
  return { tabId: tab.id, windowId: tab.windowId, url: sender.url, isPrivate: tab.incognito };
}

/**
 * Answers what a page says; undefined where the message is none of a page's. Not async itself: the panel must be opened before
 * anything is awaited.
 */
export function onPageMessage(
  raw: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  const from = pageSender(sender);
  if (!from) return undefined;
  const parsed = v.safeParse(PageMessage, raw);
  if (!parsed.success) return undefined;
  const message = parsed.output;
  switch (message.type) {
    case 'page:activate':
      if (message.openPanel && opensFromPage) openPanel(from.windowId);
      return sessions
        .change(from.tabId, { selected: message.entry })
        .then((session) => session !== null);
    case 'page:suspected':
      noteSpoken(from.tabId, from.url);
      return onSuspected(from);
    case 'page:analyse':
      noteSpoken(from.tabId, from.url);
      return onAnalyse(from, message.story, message.force);
    case 'page:save':
      return savePage(from.tabId, [message.entry]);
    case 'page:dress':
      return dressPage(from.tabId, message.frame, message.add, message.remove);
    case 'page:gone':
      return forgetPage(from.tabId).then(() => detect(from.tabId));
  }
}

/** Ends a tab's session and takes its count off the button. */
export async function forgetPage(tabId: number): Promise<null> {
  await sessions.remove(tabId);
  await showBadge(tabId, null);
  return null;
}

async function onSuspected({ tabId, url, isPrivate }: PageSender): Promise<null> {
  if (await isUnwanted(url, isPrivate)) return null;
  const page = pageOf(url);
  const annotated = annotate(tabId, page !== null && (await isForced(page, isPrivate)));
  warmUpOnce();
  await annotated;
  return null;
}

let isWarm = false;

/** While a page is read the engine is made ready for it, once in the background's life. */
function warmUpOnce(): void {
  if (isWarm) return;
  isWarm = true;
  reference
    .use(({ index }) => warmUp(index))
    .catch(() => {
      isWarm = false;
    });
}

/**
 * Answers the page first and keeps the session then, so that marks wait for no storage. The session has its place in the tab's order of
 * writes before the answer goes out; where the background is killed in between, the next click finds none and the page asks again.
 */
async function onAnalyse(
  { tabId, isPrivate, url }: PageSender,
  story: Extract<PageMessage, { type: 'page:analyse' }>['story'],
  force: boolean,
): Promise<Result<PackedAnnotations>> {
  try {
    const [{ autoSave, ...writing }, correctedDate] = await Promise.all([
      currentWriting(isPrivate),
      readersDateOf(story.url, isPrivate),
      // Loaded meanwhile, where the background was started anew.
      reference.use(() => null),
    ]);
    const { article } = describeStory(story);
    const publisher = publisherOf(article.url, article.publisher);
    const canonicalUrl = canonicalAddress(article.url, story.evidence);
    const page = { tabId, isPrivate, article: { ...article, publisher }, force, correctedDate };
    const { session, annotations } = await reference.use((ready) =>
      analysePage(page, ready, { ...writing, lookup: ready.lookup }),
    );
    keep(
      tabId,
      sha256(new TextEncoder().encode(article.text)).then((textHash) => ({
        ...session,
        textHash,
        ...(canonicalUrl === null ? {} : { canonicalUrl }),
      })),
    );
    void showBadge(tabId, session);
    // What is saved is the session that was just given its place.
    if (autoSave && session.state === 'ready') void savePage(tabId, 'all');
    return { ok: true, value: packAnnotations(annotations) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error('the article was not analysed', error);
    const failed = emptySession({ tabId, isPrivate, url: url ?? null }, 'error', reason);
    keep(tabId, Promise.resolve(failed));
    return { ok: false, error: reason };
  }
}

function keep(tabId: number, session: Promise<Session>): void {
  sessions
    .save(tabId, session)
    .catch((error: unknown) => console.error('the session was not kept', error));
}

/** Language, colours and shortcut as they are now, and whether what is read is saved. */
async function currentWriting(
  isPrivate: boolean,
): Promise<Omit<AnnotationWriting, 'lookup'> & { readonly autoSave: boolean }> {
  const [settings, translator, shortcut] = await Promise.all([
    readersSettings(),
    readersTranslator(),
    openingShortcut(),
  ]);
  return {
    translator,
    marked: settings.marked,
    colors: palettes[settings.palette],
    cardStyles,
    panel: { opensFromPage, shortcut },
    maySave: !isPrivate,
    autoSave: settings.autoSave && !isPrivate,
  };
}
