import { describe, expect, it } from 'vitest';
import { beyondManifest, originPattern } from '../../../lib/background/match-patterns.ts';

describe('beyondManifest', () => {
  it('knows a listed site again though permissions drop its path', () => {
    const listed = ['*://*.example.com/arabic/*', '*://*.example.org/*'];
    const granted = ['*://*.example.com/*', '*://*.example.org/*', 'https://news.example.net/*'];
    expect(beyondManifest(granted, listed)).toEqual(['https://news.example.net/*']);
  });

  it('leaves patterns without a path as they are', () => {
    expect(originPattern('*://*/*')).toBe('*://*/*');
    expect(originPattern('http://127.0.0.1/*')).toBe('http://127.0.0.1/*');
  });
});
