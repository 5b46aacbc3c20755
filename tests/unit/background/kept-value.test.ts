import { describe, expect, it } from 'vitest';
import { keepValue } from '../../../lib/background/kept-value.ts';

describe('a kept value', () => {
  it('is read once, and again when it has changed', async () => {
    let readings = 0;
    const value = keepValue(async () => {
      readings += 1;
      return readings;
    });
    expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1]);
    value.forget();
    expect(await value.get()).toBe(2);
    expect(await value.get()).toBe(2);
  });

  it('of a change during its reading is read anew', async () => {
    const stored = { now: 'old' };
    const value = keepValue(async () => stored.now);
    const early = value.get();
    stored.now = 'new';
    value.forget();
    await early;
    expect(await value.get()).toBe('new');
  });

  it('that could not be read is tried again', async () => {
    let isBroken = true;
    const value = keepValue(async () => {
      if (isBroken) throw new Error('no answer');
      return 1;
    });
    await expect(value.get()).rejects.toThrow('no answer');
    isBroken = false;
    expect(await value.get()).toBe(1);
  });
});
