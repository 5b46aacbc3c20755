import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  manifestVersion: 3,
  manifest: { browser_specific_settings: { gecko: { id: 'hashiya@extension' } } },
  imports: false,
  vite: () => ({ plugins: [preact()] }),
});
