import * as v from 'valibot';
import dateCues from '../../../assets/lexicon/date-cues.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import { type DateContext, isCue } from './date-context.ts';
import { dateCuesSchema } from './lexicon-schema.ts';

const notVerbs = v.parse(dateCuesSchema, dateCues).notFuture.map(foldWord);
const farthest = 7;
const shortestVerb = 4;

/** A verb with the particle of the future: «سيعقد», «وستنطلق», «سنجتمع». */
function isFutureVerb(text: string): boolean {
  const verb = text.startsWith('و') || text.startsWith('ف') ? text.slice(1) : text;
  if (verb.length < shortestVerb || !verb.startsWith('س')) return false;
  const person = verb[1];
  if (person !== 'ي' && person !== 'ت' && person !== 'ن') return false;
  return !notVerbs.some((word) => verb.startsWith(word));
}

/** Whether the few words before a token, in its own clause, speak of what is to come: «سيعقد … الخميس», «المقرر … الأحد». */
export function isFuture(context: DateContext, at: number): boolean {
  for (let index = at - 1; index >= at - farthest; index -= 1) {
    const token = context.tokens[index];
    if (token === undefined || token.kind === 'break') return false;
    if (token.kind === 'sign' && '.؟?!;؛'.includes(token.text)) return false;
    if (isCue(context, index, 'future') || (token.kind === 'word' && isFutureVerb(token.text)))
      return true;
  }
  return false;
}
