import { isolate } from '../../lib/language/translate.ts';
import { officialUsage, type Usage } from '../../lib/ledger/official-usage.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useQuery } from './use-query.ts';

interface OfficialInLedgerProps {
  readonly person: string;
  readonly database: HashiyaDatabase;
}

/** How saved articles spell an official's name, and which titles they give; nothing where none names them. */
export function OfficialInLedger({ person, database }: OfficialInLedgerProps) {
  const { text } = useLanguage();
  const usage = useQuery(() => officialUsage(database, person), [database, person]);
  if (!usage || usage.spellings.length + usage.titles.length === 0) return null;
  return (
    <section class="usage">
      <h2>{text('ledger.usage')}</h2>
      <Usages heading={text('ledger.spellings')} usages={usage.spellings} />
      <Usages heading={text('ledger.titles')} usages={usage.titles} />
    </section>
  );
}

function Usages({ heading, usages }: { heading: string; usages: readonly Usage[] }) {
  const { text, list } = useLanguage();
  if (usages.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {usages.map(({ printed, count, outlets }) => (
          <li key={printed}>
            <bdi lang="ar">{printed}</bdi>{' '}
            <span class="soft small">
              {text('library.ledger.times', { count })} · {list(outlets.map(isolate))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
