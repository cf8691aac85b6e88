import { spawn } from 'node:child_process';
import { join } from 'node:path';

const WXT = join(import.meta.dirname, '..', 'node_modules', 'wxt', 'bin', 'wxt.mjs');

/** Builds the extension for both browsers, as it would be shipped. @throws with the build's own words. */
export async function buildBoth(): Promise<void> {
  console.log('Building for Chrome and Firefox …');
  await Promise.all([build(['build']), build(['build', '-b', 'firefox'])]);
}

function build(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WXT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    child.stdout.on('data', chunk => {
      words += chunk;
    });
    child.stderr.on('data', chunk => {
      words += chunk;
    });
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(words || `wxt ${args.join(' ')} failed`))));
  });
}
