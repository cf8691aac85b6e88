import { existsSync } from 'node:fs';

/** Where each browser is looked for, in order; the variable wins. Only `node:` imports here: this runs before packages are installed. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** @param {'chromium' | 'firefox'} name */
export function variableOf(name) {
  return PLACES[name].variable;
}

/**
 * Path of the browser's program, or null when it is not on this machine.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, paths } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return paths.find(path => existsSync(path)) ?? null;
}
