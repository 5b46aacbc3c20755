import { useId } from 'preact/hooks';
import { verdicts } from '../../lib/comparison/verdict.ts';
import { useLanguage } from '../shared/Language.tsx';
import { WholeDates } from '../shared/WholeDates.tsx';
import { type LedgerChoice, typedDate } from './ledger-filter.ts';

interface LedgerFilterFormProps {
  readonly choice: LedgerChoice;
  readonly outlets: readonly string[];
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly onChoice: (choice: LedgerChoice) => void;
}

type ChoiceName = 'outlet' | 'verdict' | 'topic' | 'tag';

/** Search words, outlet, verdict, topic, tag and dates that the ledger is narrowed to. */
export function LedgerFilterForm({
  choice,
  outlets,
  topics,
  tags,
  onChoice,
}: LedgerFilterFormProps) {
  const { text, has } = useLanguage();
  const id = useId();
  const set = (name: keyof LedgerChoice) => (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      onChoice({ ...choice, [name]: target.value });
    }
  };
  const choiceOf = (
    name: ChoiceName,
    values: readonly (readonly [value: string, words: string])[],
  ) => (
    <div class="form-field">
      <label for={`${id}-${name}`}>{text(`library.ledger.${name}`)}</label>
      <select
        id={`${id}-${name}`}
        name={name}
        class="field"
        value={choice[name]}
        onChange={set(name)}
      >
        <option value="">{text('library.ledger.all')}</option>
        {values.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <search>
      <form class="ledger-filter" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <div class="form-field whole">
          <label for={`${id}-query`}>{text('library.ledger.search')}</label>
          <input
            id={`${id}-query`}
            name="query"
            class="field"
            type="search"
            dir="auto"
            value={choice.query}
            onInput={set('query')}
          />
        </div>
        {choiceOf(
          'outlet',
          outlets.map((outlet) => [outlet, outlet]),
        )}
        {choiceOf(
          'verdict',
          verdicts.map((verdict) => [verdict, text(`verdict.${verdict}`)]),
        )}
        {choiceOf(
          'topic',
          topics.map((topic) => [topic, has(`topic.${topic}`) ? text(`topic.${topic}`) : topic]),
        )}
        {tags.length > 0 &&
          choiceOf(
            'tag',
            tags.map((tag) => [tag, tag]),
          )}
        <div class="ledger-days">
          {(['from', 'to'] as const).map((name) => {
            const { isWrong } = typedDate(choice[name]);
            return (
              <div class="form-field" key={name}>
                <label for={`${id}-${name}`}>{text(`library.ledger.${name}`)}</label>
                <input
                  id={`${id}-${name}`}
                  name={name}
                  class="field"
                  dir="ltr"
                  placeholder="2018-02"
                  value={choice[name]}
                  aria-invalid={isWrong}
                  aria-describedby={`${id}-${name}-problem`}
                  onInput={set(name)}
                />
                <p id={`${id}-${name}-problem`} class="wrong small" role="status">
                  {isWrong && <WholeDates>{text('library.ledger.dateForm')}</WholeDates>}
                </p>
              </div>
            );
          })}
        </div>
      </form>
    </search>
  );
}
