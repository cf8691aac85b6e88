import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { ruleIndexPlugin } from './scripts/rule-index-plugin';
import { printSizes } from './scripts/sizes.mjs';

/** Preact and d3 carry ways from text to markup that this product never uses: without them there is none, and no lint warning. */
const noInnerHtml = {
  name: 'no-inner-html',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/node_modules\/(?:preact|d3-selection)\//.test(id) || !code.includes('.innerHTML')) return;
    return { code: code.replaceAll('.innerHTML', '.__noInnerHTML'), map: null };
  },
};

/** A worker made from a blob is refused on an extension's own pages, and in Firefox the zip of a workbook then never ends. */
const zipWithoutWorker = {
  name: 'zip-without-worker',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/write-excel-file\/modules\/export\/writeXlsxFileUniversal/.test(id)) return;
    return { code: code.replace('zipToArrayBuffer, true', 'zipToArrayBufferSync, false'), map: null };
  },
};

/**
 * Reader and background carry no polyfill: every call they make gives a promise by itself in both browsers. Only to copy the names of all
 * APIs has it make each of them, a third of what a background does as it wakes. Not whichever of the two is there: `<form id="browser">`
 * of a page would be one.
 */
const ownBrowser = {
  name: 'own-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0own-browser' : undefined),
  load: (id: string) =>
    id === '\0own-browser'
      ? 'export default import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome'
      : undefined,
};

export default defineConfig({
  // `browser` is the polyfill's, which hands the browser's own through where there is one.
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // A person starts a browser with `npm start`; the dev server only says where to load the build from.
  webExt: { disabled: true },
  imports: false,
  hooks: {
    // Listed by hand: as a WXT content script the detector would carry 3 kB of runtime and announce itself to the page by postMessage.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: ['*://*.gov.cn/*'], js: ['detector.js'], run_at: 'document_end' }];
    },
    'vite:build:extendConfig': (entries, config) => {
      if (entries.every(({ name }) => name === 'reader' || name === 'background'))
        config.plugins = [...(config.plugins ?? []), ownBrowser];
    },
    'build:done': wxt => printSizes(wxt.config.outDir),
  },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), noInnerHtml, zipWithoutWorker, ruleIndexPlugin],
    // A worker that wakes reads its rules faster as JSON than as source.
    json: { stringify: true },
    build: { target: 'es2022' },
    worker: { format: 'es', plugins: () => [zipWithoutWorker, ruleIndexPlugin] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: ['*://*.gov.cn/*'],
    // The extension could not send anything anywhere if it wanted to.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map(size => [size, `icons/${size}.png`])),
    action: { default_title: '__MSG_name__' },
    // Listed here, changed by the person where the browser keeps shortcuts. Saving has no key until one is chosen.
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandTogglePanel__' },
      'next-figure': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNextFigure__' },
      'previous-figure': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPreviousFigure__' },
      'save-report': { description: '__MSG_commandSaveReport__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'fazhi-lens@fazhi-lens.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
  }),
});
