import type { Entry } from '../../lib/analysis/session.ts';
import type { Translator } from '../../lib/language/translate.ts';

/** The verdict of an entry in words. */
export function verdictWords(translator: Translator, entry: Entry): string {
  switch (entry.type) {
    case 'figure':
      return translator.text(`verdict.${entry.figure.verdict ?? 'none'}`);
    case 'mention':
      return translator.text(`verdict.${entry.mention.verdict ?? 'none'}`);
    case 'check':
      return translator.text(`verdict.${entry.check.result}`);
  }
}

/** What an entry printed, as it stands in its sentence. */
export function printed({ sentence }: Entry): string {
  return sentence.text.slice(sentence.start, sentence.end);
}
