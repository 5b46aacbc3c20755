import type { UserManifest } from 'wxt';
import { enabledMatches, loopbackMatches } from './matches.ts';

/**
 * What an extension page and the background may do: run the packaged scripts, read the packaged data, and fetch a reference set that the
 * reader subscribed to. Where that is cannot be known when the manifest is written, so `connect-src` names the scheme alone: `https:`, never
 * `http:`, no sockets. That nothing but a subscription is fetched is held by a test over the built scripts.
 */
function contentSecurityPolicy(mode: string): string {
  const loopback = mode === 'test' ? ' http://127.0.0.1:*' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "object-src 'none'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' https:${loopback}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const icons = {
  16: 'icons/16.png',
  32: 'icons/32.png',
  48: 'icons/48.png',
  64: 'icons/64.png',
  128: 'icons/128.png',
};

/**
 * Keys that no common browser or screen reader takes; the reader may change each in the browser's own page. Chromium leaves a suggested
 * Alt+Shift+N or Alt+Shift+P unassigned, since it has shortcuts of its own there; in Firefox Alt+Shift with the letter of a menu opens
 * that menu: F, E, V, S, B, T, H in English, A, H, M, O in French.
 */
const commands = {
  'next-mark': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: '__MSG_commandNext__',
  },
  'previous-mark': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: '__MSG_commandPrevious__',
  },
  'toggle-marks': {
    suggested_key: { default: 'Alt+Shift+U' },
    description: '__MSG_commandToggle__',
  },
};

const openPanelKey = { default: 'Alt+Shift+Y' };

/**
 * The manifest for a browser. Permissions are the least that work:
 * `storage` (settings, per-tab sessions), `scripting` (the annotator, only where the detector asked for it, and in Firefox the style of its marks), `activeTab` (once, by
 * the toolbar button), `contextMenus`, `alarms` (a day's housekeeping), `sidePanel` in Chrome, `unlimitedStorage` (the reader's own
 * ledger and edits must not be evicted with a site's cache).
 */
export function manifestFor(browser: 'chrome' | 'firefox', mode: string): UserManifest {
  const matches = mode === 'test' ? [...enabledMatches, ...loopbackMatches] : enabledMatches;
  const shared: UserManifest = {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ar',
    icons,
    action: { default_title: '__MSG_actionTitle__', default_icon: icons },
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      'unlimitedStorage',
      ...(browser === 'chrome' ? (['sidePanel'] as const) : []),
    ],
    host_permissions: [...matches],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [{ matches: [...matches], js: ['detector.js'], run_at: 'document_idle' }],
    omnibox: { keyword: 'hashiya' },
    content_security_policy: { extension_pages: contentSecurityPolicy(mode) },
  };
  return browser === 'chrome'
    ? {
        ...shared,
        minimum_chrome_version: '128',
        commands: {
          ...commands,
          'open-panel': { suggested_key: openPanelKey, description: '__MSG_commandPanel__' },
        },
      }
    : {
        ...shared,
        browser_specific_settings: {
          gecko: {
            id: 'hashiya@extension',
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['none'] },
          },
          gecko_android: { strict_min_version: '142.0' },
        },
        commands: {
          ...commands,
          _execute_sidebar_action: {
            suggested_key: openPanelKey,
            description: '__MSG_commandPanel__',
          },
        },
      };
}
