import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packagedReference } from './lib/cli/bundled-set.ts';
import { thirdPartyNotices } from './lib/cli/licences/notices.ts';
import { manifestFor } from './lib/manifest/manifest.ts';

/** What a word list says of itself is for those who edit it; a page need not carry that. */
const lexiconWithoutAbout = {
  name: 'lexicon-without-about',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | null {
    if (!/\/assets\/lexicon\/[^/]+\.json$/u.test(id)) return null;
    // «about» is a qualifier too, with a list of words.
    return JSON.stringify(JSON.parse(code), (key, value: unknown) =>
      key === 'about' && typeof value === 'string' ? undefined : value,
    );
  },
};

const notices = thirdPartyNotices();
const isPanel = ({ type }: { readonly type: string }): boolean => type === 'sidepanel';

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [preact(), lexiconWithoutAbout, notices.plugin],
    build: { modulePreload: false, target: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser, mode }) => manifestFor(browser === 'firefox' ? 'firefox' : 'chrome', mode),
  hooks: {
    // `imports: false` still brings in modules for names of our own that are called as some of the framework's are (`storage`).
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
      config.imports.imports = [];
    },
    // The panel is built by itself, so that it is one file and what it loads later: while a reader waits for it, every file more is one
    // more to be found on the disk.
    'entrypoints:grouped': (_wxt, groups) => {
      const apart = groups.flatMap((group) =>
        Array.isArray(group)
          ? [group.filter((entry) => !isPanel(entry)), group.filter(isPanel)].filter(
              (part) => part.length > 0,
            )
          : [group],
      );
      groups.splice(0, groups.length, ...apart);
    },
    'build:done': (wxt) => notices.write(wxt.config.outDir),
    // The background reads these at run time with `fetch(runtime.getURL('reference/…'))`.
    'build:publicAssets': async (_wxt, files) => {
      for (const [name, contents] of await packagedReference()) {
        files.push({ contents, relativeDest: `reference/${name}` });
      }
    },
  },
});
