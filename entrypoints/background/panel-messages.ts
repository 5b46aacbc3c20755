import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { markedEntry, spanOf } from '../../lib/analysis/marked-entry.ts';
import { allow, correctDate, dismiss } from '../../lib/background/choices.ts';
import { PanelMessage, type Result } from '../../lib/messages.ts';
import { annotate, tellTab } from './annotate.ts';
import { compareAnew, wasForced } from './compare-anew.ts';
import { forgetPage } from './page-messages.ts';
import { savePage } from './save-page.ts';
import { changeChoices, sessions } from './state.ts';

/** Answers the panel and the library; undefined where the message is none of theirs. */
export function onPanelMessage(
  raw: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  const isOurPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (sender.id !== browser.runtime.id || !isOurPage) return undefined;
  const parsed = v.safeParse(PanelMessage, raw);
  return parsed.success ? answer(parsed.output) : undefined;
}

async function answer(message: PanelMessage): Promise<Result<null> | null> {
  switch (message.type) {
    case 'panel:reveal': {
      const session = await sessions.change(message.tabId, { selected: message.entry });
      const entries = session?.entries ?? [];
      const chosen = entries.find(({ id }) => id === message.entry);
      if (!chosen) return null;
      const { start, end } = spanOf(chosen);
      const entry = markedEntry(entries, message.entry);
      await tellTab(message.tabId, { type: 'tab:reveal', entry, start, end });
      return null;
    }
    case 'panel:annotate': {
      // Nobody who waits for marks waits for the disk.
      await Promise.all([
        annotate(message.tabId, message.force),
        noteAllowed(message.tabId, message.force),
      ]);
      return null;
    }
    case 'panel:correct-date': {
      const session = await sessions.load(message.tabId);
      const url = session?.article.url;
      if (!session || !url) return null;
      await changeChoices(session.isPrivate, (choices) => correctDate(choices, url, message.date));
      await tellTab(message.tabId, { type: 'tab:read', force: wasForced(session) });
      return null;
    }
    case 'panel:dismiss': {
      const tab = await browser.tabs.get(message.tabId);
      const session = await sessions.load(message.tabId);
      const url = session?.article.url ?? tab.url;
      if (url)
        await changeChoices(tab.incognito, (choices) => dismiss(choices, url, message.scope));
      await tellTab(message.tabId, { type: 'tab:clear' });
      await forgetPage(message.tabId);
      return null;
    }
    case 'panel:save':
      return await savePage(message.tabId, message.chosen);
    case 'panel:reference-changed':
      await compareAnew();
      return null;
  }
}

/** Whatever spoke against marks on a tab's page is forgotten. */
async function noteAllowed(tabId: number, force: boolean): Promise<void> {
  const { url, incognito } = await browser.tabs.get(tabId);
  if (url) await changeChoices(incognito, (choices) => allow(choices, url, force));
}
