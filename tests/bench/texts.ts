import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptOf } from '../../lib/text/script';
import { generateReport } from '../fixtures/generated/generated-report';

const folder = join(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder)
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8'));

/** The reports the project starts from, by script. */
export const SIMPLIFIED = seeds.filter(text => scriptOf(text) === 'hans');
export const TRADITIONAL = seeds.filter(text => scriptOf(text) === 'hant');

/** Paragraphs of many different reports, cut at so many characters. */
export function longText(chars: number): string {
  const parts: string[] = [];
  for (let number = 0, length = 0; length < chars; number++) {
    const { text } = generateReport(number);
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join('\n').slice(0, chars);
}
