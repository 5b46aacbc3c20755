import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser.ts';
import { installForPrivateChromium, installForPrivateFirefox } from './install-for-private.ts';

/** The add-on's id in Firefox, as the manifest says it. */
const FIREFOX_ADDON_ID = 'hashiya@extension';
/** A fixed address for the add-on's pages in Firefox, so that they can be opened by a driver. */
const FIREFOX_UUID = '6f2d0a3e-6d5f-4b8c-9a11-7b7e5c0d4e21';

export interface LaunchOptions {
  readonly name: BrowserName;
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Look of the pages: what `prefers-color-scheme` answers. */
  readonly dark?: boolean;
  /** Firefox as it is where the system sets the colours: light on black, whatever a page asks for. */
  readonly forcedColours?: boolean;
  /** Language of the browser's interface, and so of the extension's: `ar`, `en`, `fr`. */
  readonly language?: string;
  /** `127.0.0.1:PORT` of a proxy for everything but this machine's own addresses. */
  readonly proxy?: string;
  /** Folder of the profile, to start again with what was stored; a new one that is thrown away where none is given. */
  readonly profile?: string;
  /** Whether the extension may run in private windows, as a reader may allow it. */
  readonly inPrivateWindows?: boolean;
  /** Whether Firefox grants at once what a reader's press has it ask for, with no dialogue; Chromium has no such way. */
  readonly grantsAtOnce?: boolean;
  /** Milliseconds of rest after which Firefox ends the background; its own half minute where it is not given. */
  readonly backgroundRest?: number;
}

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Whether every page has the system's colours. */
  readonly hasForcedColours: boolean;
  /** Address of a page of the extension. */
  readonly address: (path: string) => string;
  /** Opens a page of the extension in a tab that can be driven. */
  readonly openExtensionPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts a browser with the extension in it. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  return options.name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const { executable, extension, headless, width = 1280, height = 900, language = 'ar' } = options;
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless,
    pipe: true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    enableExtensions: true,
    defaultViewport: headless ? { width, height } : null,
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      `--window-size=${width},${height}`,
      `--lang=${language}`,
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
    ],
  });
  const id = options.inPrivateWindows
    ? await installForPrivateChromium(browser, extension)
    : await browser.installExtension(extension);
  const address = (path: string): string => `chrome-extension://${id}/${path}`;
  return {
    name: 'chromium',
    browser,
    hasForcedColours: false,
    address,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(address(path));
      return page;
    },
    close: () => browser.close(),
  };
}

async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const { executable, extension, headless, width = 1280, height = 900, language = 'ar' } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    defaultViewport: headless ? { width, height } : null,
    args: ['--remote-allow-system-access'],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON_ID]: FIREFOX_UUID }),
      'intl.locale.requested': language,
      'intl.accept_languages': language,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      // What was stored outlives an add-on that was installed for the time of the browser's run.
      'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
      'extensions.webextensions.keepUuidOnUninstall': options.profile !== undefined,
      ...(options.backgroundRest
        ? { 'extensions.background.idle.timeout': options.backgroundRest }
        : {}),
      ...(options.forcedColours ? forcedColours : {}),
      'extensions.webextOptionalPermissionPrompts': !options.grantsAtOnce,
      ...proxyPreferences(options.proxy),
      'browser.startup.homepage_override.mstone': 'ignore',
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  if (options.inPrivateWindows) await installForPrivateFirefox(browser, extension);
  else await browser.installExtension(extension);
  const address = (path: string): string => `moz-extension://${FIREFOX_UUID}/${path}`;
  return {
    name: 'firefox',
    browser,
    hasForcedColours: options.forcedColours === true,
    address,
    openExtensionPage: (path) => openFirefoxExtensionPage(browser, address(path)),
    close: () => browser.close(),
  };
}

/** What Firefox takes for a system's palette of high contrast. */
const forcedColours: Readonly<Record<string, unknown>> = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.background_color': '#000000',
  'browser.display.foreground_color': '#ffffff',
  'browser.anchor_color': '#ffff00',
  'browser.visited_color': '#ffff00',
};

function proxyPreferences(proxy: string | undefined): Record<string, unknown> {
  if (!proxy) return {};
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
  };
}

/** Firefox never answers the navigation to an extension's page, but the page is there. */
async function openFirefoxExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    for (const candidate of await browser.pages()) {
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      const state = await candidate.evaluate(() => document.readyState).catch(() => '');
      if (address === url && state === 'complete') return candidate;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not open`);
}
