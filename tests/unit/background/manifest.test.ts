import { describe, expect, it } from 'vitest';
import { defaultMatches } from '../../../lib/article/sites.ts';
import { manifestFor } from '../../../lib/manifest/manifest.ts';

const browsers = ['chrome', 'firefox'] as const;

describe.each(browsers)('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser, 'production');

  it('asks for the least that works', () => {
    const expected = [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ];
    expect(manifest.permissions).toEqual(expected);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('reads the listed sites by default, and no page of this machine', () => {
    expect(manifest.host_permissions).toEqual(defaultMatches());
    expect(manifest.content_scripts).toEqual([
      { matches: defaultMatches(), js: ['detector.js'], run_at: 'document_idle' },
    ]);
    expect(JSON.stringify(manifest)).not.toMatch(/127\.0\.0\.1|localhost|<all_urls>/u);
    expect(JSON.stringify(manifestFor(browser, 'test'))).toContain('127.0.0.1');
  });

  it('lets extension pages run only what is packaged', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; object-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
    });
  });

  it('offers no more shortcuts than a browser suggests, and none is there twice', () => {
    const keys = Object.values(manifest.commands ?? {}).map(({ suggested_key: key }) =>
      typeof key === 'object' ? key.default : key,
    );
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the manifest for firefox', () => {
  it('says that nothing is collected', () => {
    const gecko = manifestFor('firefox', 'production').browser_specific_settings?.gecko;
    expect(gecko).toMatchObject({
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    });
  });
});
