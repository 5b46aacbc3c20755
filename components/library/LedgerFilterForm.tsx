import { useId } from 'preact/hooks';
import { verdicts } from '../../lib/comparison/verdict.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { LedgerChoice } from './ledger-filter.ts';

interface LedgerFilterFormProps {
  readonly choice: LedgerChoice;
  readonly outlets: readonly string[];
  readonly onChoice: (choice: LedgerChoice) => void;
}

/** Search words, outlet, verdict and dates that the ledger is narrowed to. */
export function LedgerFilterForm({ choice, outlets, onChoice }: LedgerFilterFormProps) {
  const { text } = useLanguage();
  const id = useId();
  const set = (name: keyof LedgerChoice) => (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      onChoice({ ...choice, [name]: target.value });
    }
  };
  return (
    <search>
      <form class="ledger-filter" onSubmit={(event) => event.preventDefault()}>
        <div class="form-field whole">
          <label for={`${id}-query`}>{text('library.ledger.search')}</label>
          <input
            id={`${id}-query`}
            class="field"
            type="search"
            dir="auto"
            value={choice.query}
            onInput={set('query')}
          />
        </div>
        <div class="form-field">
          <label for={`${id}-outlet`}>{text('library.ledger.outlet')}</label>
          <select id={`${id}-outlet`} class="field" value={choice.outlet} onChange={set('outlet')}>
            <option value="">{text('library.ledger.all')}</option>
            {outlets.map((outlet) => (
              <option key={outlet} value={outlet}>
                {outlet}
              </option>
            ))}
          </select>
        </div>
        <div class="form-field">
          <label for={`${id}-verdict`}>{text('library.ledger.verdict')}</label>
          <select
            id={`${id}-verdict`}
            class="field"
            value={choice.verdict}
            onChange={set('verdict')}
          >
            <option value="">{text('library.ledger.all')}</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {text(`verdict.${verdict}`)}
              </option>
            ))}
          </select>
        </div>
        {(['from', 'to'] as const).map((name) => (
          <div class="form-field" key={name}>
            <label for={`${id}-${name}`}>{text(`library.ledger.${name}`)}</label>
            <input
              id={`${id}-${name}`}
              class="field"
              dir="ltr"
              placeholder="2018-02"
              value={choice[name]}
              onInput={set(name)}
            />
          </div>
        ))}
      </form>
    </search>
  );
}
