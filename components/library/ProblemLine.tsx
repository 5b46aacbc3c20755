import type { Reason } from '../../lib/reason.ts';
import { useLanguage } from '../shared/Language.tsx';
import { WholeDates } from '../shared/WholeDates.tsx';
import { fieldTitle, pathOf, problemSentence } from './problem-words.ts';

interface ProblemLineProps {
  readonly problem: Reason;
  /** What the file calls a field, by its path; left out where there is no file. */
  readonly nameInFile?: (path: string) => string;
}

/** The field, by its words and as its file has it, and under it what is wrong with it. */
export function ProblemLine({ problem, nameInFile }: ProblemLineProps) {
  const translator = useLanguage();
  const path = pathOf(problem);
  const title = path === null ? null : fieldTitle(translator, path);
  return (
    <>
      {path !== null && (
        <span class="problem-field">
          {title !== null && <b>{title}</b>}{' '}
          {nameInFile && <code dir="ltr">{nameInFile(path)}</code>}
        </span>
      )}
      <span class="problem-sentence">
        <WholeDates>{problemSentence(translator, problem)}</WholeDates>
      </span>
    </>
  );
}
