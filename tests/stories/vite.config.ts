import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Stories: `npx vite build --config tests/stories/vite.config.ts`, then open dist of the folder. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact({ reactAliasesEnabled: false })],
  build: {
    outDir: '../../.output/stories',
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: ['tests/stories/page.html', 'tests/stories/popup.html', 'tests/stories/workbench.html'] },
  },
});
