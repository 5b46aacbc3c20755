import bodies from '../../../assets/lexicon/bodies.json' with { type: 'json' };
import countries from '../../../assets/lexicon/countries.json' with { type: 'json' };
import { type Reading, readText } from '../../arabic/tokens.ts';
import { createPhraseLexicon } from '../linking/phrase-lexicon.ts';

const lexicon = createPhraseLexicon('kept');
const names = new Set(
  [...countries, ...bodies].flatMap((one) => one.names.map((name) => lexicon.add(name))),
);

/**
 * How many countries and bodies a stretch of tokens names, where it names nothing else («الكويت والعراق والأمم المتحدة»): then it
 * is known which «و» joins members. Null for any other stretch.
 */
export function namedMembers(
  { tokens, original }: Reading,
  from: number,
  to: number,
): number | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return null;
  const list = readText(original.slice(first.start, last.end));
  const hits = lexicon.find(list).filter(({ phrase }) => names.has(phrase));
  let [count, at] = [0, 0];
  while (at < list.tokens.length) {
    const token = list.tokens[at];
    if (token?.kind === 'sign' || token?.text === 'و') {
      at += 1;
      continue;
    }
    const longest = Math.max(0, ...hits.filter((hit) => hit.from === at).map((hit) => hit.to));
    if (longest <= at) return null;
    count += 1;
    at = longest;
  }
  return count;
}
