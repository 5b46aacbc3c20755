import { createTextMemory } from '../article/text-memory.ts';
import type { Result } from '../messages.ts';
import { tellBackground } from './channel.browser.ts';
import { lengthOf } from './live.ts';
import type { PackedAnnotations } from './packed-annotations.ts';
import type { PageText } from './page-text.ts';
import { readPage } from './read-page.ts';
import { storyMessage } from './story-message.ts';

/** A page as it was read last, and what the background said of it; null where nobody answered. */
export interface AnalysedPage {
  readonly text: PageText;
  /** How long the text of its roots was then (`lengthOf`). */
  readonly length: number;
  readonly answer: Result<PackedAnnotations> | null;
}

export interface PageReader {
  /**
   * Reads the page and has it analysed. What did not change is read no second time, and where the story is what it was, its
   * analysis stands; `isAsked`: it is to be analysed all the same. Null where another reading began meanwhile.
   */
  readonly read: (force: boolean, isAsked: boolean) => Promise<AnalysedPage | null>;
}

/** Reads the page's story and has it analysed; an unchanged one is not sent again. */
export function createPageReader(): PageReader {
  const memory = createTextMemory();
  let turn = 0;
  let told: { readonly text: string; readonly rest: string } | null = null;
  let known: Result<PackedAnnotations> | null = null;

  return {
    read: async (force, isAsked) => {
      turn += 1;
      const current = turn;
      const text = await readPage(document, location.href, memory);
      if (current !== turn) return null;
      const length = lengthOf(text.roots);
      const story = storyMessage(text.story);
      const rest = JSON.stringify({ ...story, text: '', force });
      const isKnown = known?.ok && told?.rest === rest && told.text === story.text;
      if (isAsked || !isKnown) {
        const answer = await tellBackground({ type: 'page:analyse', story, force });
        if (current !== turn) return null;
        known = answer;
        told = { text: story.text, rest };
      }
      return { text, length, answer: known };
    },
  };
}
