import { render } from 'preact';
import browser from 'webextension-polyfill';
import { SidePanel } from './SidePanel.tsx';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('tab');
if (root) {
  render(<SidePanel fixedTab={asked === null ? null : Number(asked)} browser={browser} />, root);
}
