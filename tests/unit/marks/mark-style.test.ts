import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../../lib/marks/palettes.ts';
import { cardShownStyle, markStyles } from '../../../lib/marks/styles.ts';
import { PageMessage } from '../../../lib/messages.ts';

const names = {
  agreement: 'h1oy8bpxwachhg',
  difference: 'h3tf3yf1g5fe61',
  dated: 'huegh0bt3blzk',
  unreferenced: 'hrv2dkk1q4wymc',
  official: 'h1t1290tmbq61o',
  flash: 'h0000000000',
};
const isAccepted = (add: string) =>
  v.safeParse(PageMessage, { type: 'page:dress', frame: 0, add, remove: null }).success;

describe('the style that a page may ask the browser for', () => {
  it('is that of marks, in every palette on light and dark', () => {
    for (const colors of Object.values(palettes)) {
      for (const tone of ['light', 'dark'] as const) {
        const style = markStyles(names, colors, tone) + cardShownStyle(names.flash);
        expect(isAccepted(style)).toBe(true);
      }
    }
  });

  it('is for the screen alone: what is printed is the article', () => {
    const style = markStyles(names, palettes.editorial, 'light');
    expect(style.startsWith('@media screen{')).toBe(true);
    const depths = [...style].reduce(
      ([depth = 0, ...closed], sign, at) => {
        const now = depth + (sign === '{' ? 1 : sign === '}' ? -1 : 0);
        return sign === '}' && now === 0 ? [now, ...closed, at] : [now, ...closed];
      },
      [0],
    );
    expect(depths).toEqual([0, style.length - 1]);
  });

  it.each([
    'body{display:none}',
    '::highlight(page){color:red}',
    '::highlight(h12345){background-image:url(//example.org)}',
    '::highlight(h12345){color:red}body{color:red}',
    '@import "x";',
    '@media screen{[hidden]{display:block!important}}',
    '@media screen{[h1oy8bpxwachhg]{display:block!important;inset:0}}',
    '::highlight(h12345){--a:\\75rl(x)}',
    '::highlight(h12345){color:red;}}*{color:red}',
  ])('is none like «%s»', (style) => {
    expect(isAccepted(style)).toBe(false);
  });

  it('is refused in no time, however long it is', () => {
    expect(isAccepted(`::highlight(h12345){${'rgb(1 2 3)'.repeat(590)}`)).toBe(false);
    expect(isAccepted(`::highlight(h12345){${'a'.repeat(5900)}(`)).toBe(false);
  });
});
