import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Library } from './Library.tsx';

const root = document.getElementById('root');
if (root) render(<Library browser={browser} />, root);
