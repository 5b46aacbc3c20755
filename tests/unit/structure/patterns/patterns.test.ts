import { describe, expect, it, vi } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { superlinearGrowth } from './growth.ts';
import { sourcePatterns } from './source-patterns.ts';

const files = ['lib', 'entrypoints', 'components'].flatMap(sourceFiles);
const found = files.map((file) => ({ path: file.path, ...sourcePatterns(file) }));

/** Modules that put patterns together, and what makes them do it. */
const makers: Readonly<Record<string, () => Promise<unknown>>> = {
  'lib/article/date/words.ts': () => import('../../../../lib/article/date/words.ts'),
  'lib/article/kinds.ts': () => import('../../../../lib/article/kinds.ts'),
  'lib/article/date/dateline.ts': async () => {
    const { readDateline } = await import('../../../../lib/article/date/dateline.ts');
    // An agency stands in neither line, so each agency's name is looked for.
    expect(readDateline(`بغداد في 13 فبراير 2018 (مراسلنا) -- ${'كلمة '.repeat(40)}`)).toBeNull();
  },
  'lib/article/json-ld.ts': async () => {
    const { readLinkedData } = await import('../../../../lib/article/json-ld.ts');
    expect(readLinkedData(['{ "datePublished": "2018-02-13", '])).toHaveLength(1);
  },
  'lib/reference/search.ts': async () => {
    const { wordPattern } = await import('../../../../lib/reference/search.ts');
    expect(wordPattern('الاعضاء').test(' والاعضاء')).toBe(true);
  },
};

describe('regular expressions that are shipped', () => {
  it('match in time that is linear in the text', () => {
    expect(found.flatMap(({ literals }) => literals).length).toBeGreaterThan(250);
    const slow = found.flatMap(({ path, literals }) =>
      literals.flatMap((literal) => {
        const growth = superlinearGrowth(literal);
        return growth ? [{ at: `${path}:${literal.line}`, ...growth }] : [];
      }),
    );
    expect(slow).toEqual([]);
  });

  it('are put together only where it is known', () => {
    expect(found.flatMap(({ path, makesOthers }) => (makesOthers ? [path] : [])).sort()).toEqual(
      Object.keys(makers).sort(),
    );
  });

  it('match in linear time, too, where modules put them together', async () => {
    const made = new Map<string, RegExp>();
    const Original = RegExp;
    vi.resetModules();
    vi.stubGlobal(
      'RegExp',
      class extends Original {
        constructor(pattern: string | RegExp, flags?: string) {
          super(pattern, flags);
          made.set(String(this), this);
        }
      },
    );
    try {
      for (const [path, make] of Object.entries(makers)) {
        const before = made.size;
        await make();
        expect(made.size, path).toBeGreaterThan(before);
      }
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
    const slow = [...made].flatMap(([pattern, built]) => {
      const growth = superlinearGrowth(built);
      return growth ? [{ pattern, ...growth }] : [];
    });
    expect(slow).toEqual([]);
  });
});
