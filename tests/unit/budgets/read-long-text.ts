import { parseReport } from '../../../lib/report/parse';
import { generateReport } from '../../fixtures/generated/generated-report';

/** Run by `memory.test.ts`: reads a text of so many characters, made of many reports, and prints how many numbers it held. */
const chars = Number(process.argv[2]);
const parts: string[] = [];
for (let number = 0, length = 0; length < chars; number++) {
  const { text } = generateReport(number);
  parts.push(text);
  length += text.length + 1;
}
console.log(parseReport({ text: parts.join('\n').slice(0, chars), sha256: '' }).quantities.length);
