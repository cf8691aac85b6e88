import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { explainReading } from '../lib/report/explain';
import { parseReport } from '../lib/report/parse';
import { loadSimplifier } from '../lib/text/simplify';
import { decodeFile } from './decode';
import { readPageFile } from './page-file';

/** Reads reports from files and prints one Report as a line of JSON for each, in order; errors go to standard error. */
const USAGE = 'usage: npm run --silent parse -- [--url URL] [--text] [--explain] FILE...   (“-” is standard input)';

const IS_PAGE = /\.html?$/i;
const LOOKS_LIKE_PAGE = /^\s{0,200}(?:<!doctype html|<html[\s>])/i;

interface Options {
  url: string | null;
  withText: boolean;
  explain: boolean;
  files: string[];
}

function readOptions(args: readonly string[]): Options | null {
  const options: Options = { url: null, withText: false, explain: false, files: [] };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--url') {
      options.url = args[++at] ?? null;
      if (options.url === null) return null;
    } else if (arg === '--text') options.withText = true;
    else if (arg === '--explain') options.explain = true;
    else if (arg === '-' || !arg.startsWith('-')) options.files.push(arg);
    else if (arg !== '--') return null;
  }
  return options.files.length > 0 ? options : null;
}

async function parseFile(file: string, options: Options): Promise<void> {
  const decoded = decodeFile(file, readFileSync(file === '-' ? 0 : file)).text;
  const page = IS_PAGE.test(file) || LOOKS_LIKE_PAGE.test(decoded) ? await readPageFile(decoded, options.url) : null;
  const text = page?.text ?? decoded;
  const simplify = await loadSimplifier(text);
  if (options.explain) {
    process.stdout.write(`${file}\n${explainReading(text, simplify)}`);
    return;
  }
  const report = parseReport({
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    url: options.url,
    file: file === '-' ? null : basename(file),
    facts: page?.facts ?? null,
    simplify,
  });
  process.stdout.write(`${JSON.stringify(options.withText ? { ...report, text } : report)}\n`);
}

const options = readOptions(process.argv.slice(2));
if (!options) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  for (const file of options.files) {
    try {
      await parseFile(file, options);
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
