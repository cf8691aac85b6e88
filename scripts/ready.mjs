/**
 * Makes a fresh clone ready and does nothing when it is: packages by the lockfile, and with `--browsers` also Chromium,
 * Firefox, a Chinese font and openssl. Speaks on standard error only, so that commands behind it keep standard output.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, variableOf } from './browsers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.ready');

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string} line @returns {never} */
function stop(line) {
  say(line);
  process.exit(1);
}

/**
 * Its output goes to standard error; nothing can wait for an answer at the keyboard.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = process.env) {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  return status === 0;
}

/** @param {string} command @param {string[]} args */
function prints(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 && stdout.trim() !== '';
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.versions.modules}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages by the lockfile (about a minute, only this once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // The parent npm may have been started for production; the tools of this project are development packages.
  if (!run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('npm ci failed, see above.');
  // Last, so that an interrupted installation is done again.
  writeFileSync(stamp, wanted);
}

/** Debian package and test for each thing the browsers need. */
const NEEDS = [
  { debian: 'chromium', label: 'Chromium', isThere: () => findBrowser('chromium') !== null },
  { debian: 'firefox-esr', label: 'Firefox', isThere: () => findBrowser('firefox') !== null },
  {
    debian: 'fonts-noto-cjk',
    label: 'a Chinese font',
    isThere: () => process.platform !== 'linux' || prints('fc-list', [':lang=zh-cn']),
  },
];

function installBrowsers() {
  const missing = NEEDS.filter(need => !need.isThere());
  if (missing.length === 0) return;
  const packages = missing.map(need => need.debian);
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    say(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // fontconfig brings fc-list, by which the font is found again next time.
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fontconfig'];
    if (run('apt-get', ['update', '-qq'], env) && run('apt-get', install, env) && NEEDS.every(need => need.isThere()))
      return;
  }
  stop(
    `Please install ${missing.map(need => need.label).join(' and ')} ` +
      `(Debian: apt-get install ${packages.join(' ')}; or name the program in ` +
      `${variableOf('chromium')} / ${variableOf('firefox')}) and run this again.`,
  );
}

requireNode();
installPackages();
if (process.argv.includes('--browsers')) installBrowsers();
