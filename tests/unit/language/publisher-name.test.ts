import { describe, expect, it } from 'vitest';
import { publisherName } from '../../../lib/language/publisher-name.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { reason } from '../../../lib/reason.ts';

const [ar, en, fr] = [createTranslator('ar'), createTranslator('en'), createTranslator('fr')];

describe('the name of a publisher', () => {
  it('says who carried the text in the order and with the word of the language', () => {
    expect(publisherName(en, 'عكاظ via sauress')).toBe(
      '\u2066\u2068عكاظ\u2069 via\u00a0\u2068sauress\u2069\u2069',
    );
    expect(publisherName(ar, 'MAP via allAfrica')).toBe(
      '\u2067\u2068MAP\u2069 عبر\u00a0\u2068allAfrica\u2069\u2069',
    );
  });

  it('stands as it is where nobody carried it', () => {
    expect(publisherName(fr, 'Viaduc')).toBe('Viaduc');
  });

  it('is said so in reasons too', () => {
    const said = ar.reason(
      reason('reference_says.exact', { value: 75, source: 'AP via Epoch Times' }),
    );
    expect(said).toContain('عبر');
    expect(said).not.toContain('via');
  });
});
