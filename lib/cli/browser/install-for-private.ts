import type { Browser } from 'puppeteer-core';

/** Installs an unpacked extension that may run in private windows (CDP `Extensions.loadUnpacked`); gives its id. */
export async function installForPrivateChromium(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  return id;
}

/** The same in Firefox: `moz:allowPrivateBrowsing` of WebDriver BiDi's `webExtension.install`, which the driver does not offer yet. */
export async function installForPrivateFirefox(browser: Browser, path: string): Promise<void> {
  if (!speaksBidi(browser)) throw new Error('this driver of Firefox does not speak WebDriver BiDi');
  await browser.connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
}

interface BidiSpeaker {
  readonly connection: { send(method: string, parameters: object): Promise<unknown> };
}

function speaksBidi(browser: object): browser is BidiSpeaker {
  return 'connection' in browser;
}
