import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './lib/manifest/manifest.ts';

/** Data that the background reads at run time with `fetch(runtime.getURL('reference/…'))`. */
const copiedFolders = { reference: 'assets/reference' };

/** Data files speak to those who edit them; a page need not carry that. */
const lexiconWithoutComments = {
  name: 'lexicon-without-comments',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | null {
    if (!/\/assets\/lexicon\/[^/]+\.json$/u.test(id)) return null;
    return JSON.stringify(JSON.parse(code), (key, value: unknown) =>
      key === 'comment' ? undefined : value,
    );
  },
};

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [preact(), lexiconWithoutComments],
    build: { modulePreload: false, target: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser, mode }) => manifestFor(browser === 'firefox' ? 'firefox' : 'chrome', mode),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [destination, folder] of Object.entries(copiedFolders)) {
        for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
          files.push({
            absoluteSrc: resolve(folder, name),
            relativeDest: `${destination}/${name}`,
          });
        }
      }
    },
  },
});
