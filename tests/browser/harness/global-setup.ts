import { buildExtension } from '../../../lib/cli/browser/build-extension.ts';
import { browserNames } from '../../../lib/cli/browser/find-browser.ts';
import { ensureBrowser } from '../../../lib/cli/browser/install-browser.ts';

/** Before any browser test: both browsers are there, both builds are fresh. `HASHIYA_SKIP_BUILD=1` keeps the last builds. */
export default function setup(): void {
  for (const name of browserNames) {
    ensureBrowser(name, console.log);
    if (!process.env.HASHIYA_SKIP_BUILD) buildExtension(name, 'test');
  }
}
