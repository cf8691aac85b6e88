/**
 * `npm test`: everything that must hold, in the order in which it fails soonest. Each check counts as one, each test of a run as one,
 * as the run itself reported it. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-output');
const tally = { passed: 0, failed: 0 };

/** @param {string} command @param {string[]} args @param {'inherit' | 'pipe'} stdout */
function run(command, args, stdout = 'inherit') {
  // npx would look a name up in the registry when it is missing; the project's own programs only.
  const program = command === 'node' ? process.execPath : join(root, 'node_modules', '.bin', command);
  return spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', stdout, 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** @param {string} name @param {boolean} holds */
function count(name, holds) {
  tally[holds ? 'passed' : 'failed'] += 1;
  console.log(`${holds ? 'ok    ' : 'FAILED'}  ${name}`);
  return holds;
}

/** @param {string} name @param {string} command @param {string[]} args */
function check(name, command, args) {
  return count(name, run(command, args).status === 0);
}

/** A run of Vitest. A run that broke without naming a test still counts as one failure. @param {string} name @param {string[]} args */
function suite(name, args) {
  const report = join(results, `${name}.json`);
  const { status } = run('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const unnamed = numFailedTests === 0 && (status !== 0 || numPassedTests === 0) ? 1 : 0;
  tally.passed += numPassedTests;
  tally.failed += numFailedTests + unnamed;
  console.log(
    `${numFailedTests + unnamed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${numPassedTests} passed, ${numFailedTests + unnamed} failed${
      numPendingTests > 0 ? `, ${numPendingTests} skipped (named above, with what they need)` : ''
    }`,
  );
}

/** Mozilla's own check of the package: no error, no warning, no notice. */
function lintPackage() {
  const { stdout } = run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], 'pipe');
  const start = stdout?.indexOf('{') ?? -1;
  if (start < 0) return count('web-ext lint', false);
  const { summary, errors, warnings, notices } = JSON.parse(stdout.slice(start));
  for (const { code, message, file } of [...errors, ...warnings, ...notices])
    console.log(`  ${code} ${file ?? ''} ${message}`);
  const { errors: e, warnings: w, notices: n } = summary;
  return count(`web-ext lint: ${e} errors, ${w} warnings, ${n} notices`, e + w + n === 0);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

check('wxt prepare', 'wxt', ['prepare']);
check('types', 'tsc', ['--noEmit']);
check('biome', 'biome', ['check']);
suite('unit', []);
const isBuilt = [
  check('build for Chrome', 'wxt', ['build']),
  check('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
].every(Boolean);
if (isBuilt) {
  check('size budgets', 'node', ['scripts/sizes.mjs']);
  lintPackage();
  check('the bench runs', 'node', ['--import', 'tsx', 'tests/bench/run.ts', '--quick']);
  suite('e2e', ['--config', 'tests/e2e/vitest.config.ts']);
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
