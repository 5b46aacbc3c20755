import type { RefObject } from 'preact';
import type { Reason } from '../../lib/reason.ts';
import { useLanguage } from '../shared/Language.tsx';
import { problemText } from './problem-words.ts';

interface FormProblemsProps {
  readonly problems: readonly Reason[];
  /** Where the focus goes when something could not be saved. */
  readonly alert: RefObject<HTMLDivElement | null>;
}

/** Everything that kept a form from being saved, above the form. */
export function FormProblems({ problems, alert }: FormProblemsProps) {
  const translator = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div class="notice difference" role="alert" ref={alert} tabIndex={-1}>
      <p>{translator.text('library.reference.notSaved')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{problemText(translator, problem)}</li>
        ))}
      </ul>
    </div>
  );
}
