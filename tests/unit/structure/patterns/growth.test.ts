import { describe, expect, it } from 'vitest';
import { superlinearGrowth } from './growth.ts';

describe('superlinearGrowth', () => {
  it.each([
    [/^(a+)+$/u, 'exponential'],
    [/^(?:a|a)*$/u, 'exponential'],
    [/^(?:a*)*b/u, 'exponential'],
    [/^(?:ab|a|b)*c/u, 'exponential'],
    [/^(?:\p{L}|[ء-ي])+$/u, 'exponential'],
    [/^\s*;?\s*$/u, 'polynomial'],
    [/^(?:a+){2}$/u, 'polynomial'],
    [/^(?:a+b?){3,7}$/u, 'polynomial'],
    [/\s+$/u, 'polynomial'],
    [/0+$/, 'polynomial'],
    [/e.*$/u, 'polynomial'],
    [/a+(?!\p{L})/u, 'polynomial'],
    [/[a-z]+(?=:)/u, 'polynomial'],
    [/(?<![0-9])[a-z]+!/iu, 'polynomial'],
    // Only words of several letters show that these are slow.
    [/<html(?:\s[^>]*)?>/iu, 'polynomial'],
    [/^(?:ab)*(?:ab)*$/u, 'polynomial'],
    [/^(?:abc)*a?b?c?(?:abc)*$/u, 'polynomial'],
    [/^\S+ \([^)]+\)$/gmu, 'polynomial'],
  ])('%s grows', (pattern, kind) => {
    expect(superlinearGrowth(pattern)?.kind).toBe(kind);
  });

  it.each([
    /^\s*(?:;\s*)?$/u,
    /\s+/gu,
    /\s+/u,
    /^a+$/u,
    /[^>]*/u,
    /(?<!\s)\s+$/u,
    /(?<!0)0+$/u,
    /^(?:a+b)+$/u,
    /^(?:a|b)*$/u,
    /^[a-z]+(?:-[a-z]+)*$/u,
    /<html(?:\s[^<>]*)?>/iu,
    /"(?:[^"\\\n]|\\.)*"/uy,
    /a{2,60}$/u,
    /(?:^|\s)[a-z]+:[a-z]+(?:\s|$)/u,
    /^(\S+) \((.+)\)$/gmu,
    /(?<![0-9/])([0-9]{1,4})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,4})(?![0-9])/gu,
  ])('%s is linear', (pattern) => {
    expect(superlinearGrowth(pattern)).toBeNull();
  });

  it('gives a word that really makes the cost grow', () => {
    // Steps are counted, not time: how often the loop is tried from some start, for n words and for twice as many.
    const growth = superlinearGrowth(/<html(?:\s[^>]*)?>/iu);
    const steps = (count: number): number => {
      const text = (growth?.pump ?? '').repeat(count);
      return [...text.matchAll(/<html\s/giu)].reduce(
        (sum, { index }) => sum + text.length - index,
        0,
      );
    };
    expect(steps(200) / steps(100)).toBeGreaterThan(3.5);
  });

  it('refuses what it does not understand', () => {
    expect(() => superlinearGrowth(/(?<!ab*)c/u)).toThrow('not understood');
  });
});
