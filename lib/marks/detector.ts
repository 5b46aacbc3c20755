import { sampleDocument } from '../article/sample.ts';
import { suspectCoverage } from '../coverage/suspect.ts';

/** A sample shorter than this is a page that has not been filled yet, or one without a story. */
const LITTLE = 300;
/** Milliseconds after which a page that was empty, or that navigated within itself, is looked at once more. */
const LATER = [600, 1800, 5000];

/**
 * The first look at a page: at most a millisecond, and it leaves nothing behind. A page whose story is not there yet is looked at again a few
 * times, by a timer, and then no more: no observer stays on a page that is none of ours.
 *
 * @param mayChange the page is navigating within itself: what it shows now may be what it showed before
 */
export function detect(page: Document, mayChange: boolean, onSuspected: () => void): void {
  const look = (turn: number): void => {
    const sample = sampleDocument(page);
    if (suspectCoverage(sample)) {
      onSuspected();
      return;
    }
    const wait = LATER[turn];
    if (wait !== undefined && (mayChange || sample.length < LITTLE)) {
      setTimeout(() => look(turn + 1), wait);
    }
  };
  look(0);
}
