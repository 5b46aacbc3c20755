import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadTranslator } from '../../lib/language/load-translator.ts';
import { loadSettings } from '../../lib/settings/storage.ts';
import { SidePanel } from './SidePanel.tsx';

// The messages are on their way before the first component asks for them.
loadSettings(browser.storage.local)
  .then(({ language, numerals, dateFormat }) => loadTranslator(language, numerals, dateFormat))
  .catch((error: unknown) => console.error(error));

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('tab');
if (root) {
  render(<SidePanel fixedTab={asked === null ? null : Number(asked)} browser={browser} />, root);
}
