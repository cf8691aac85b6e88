import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { prepareReading } from '../../../lib/report/prepare';
import { readStatements } from '../../../lib/report/statements';
import { loadSimplifier, type Simplify } from '../../../lib/text/simplify';
import { CHANGES } from './sentences/changes';
import { LISTS } from './sentences/lists';
import { unmark } from './sentences/marked';
import { NUMERALS } from './sentences/numerals';
import { STATUS } from './sentences/status';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const seeds = readdirSync(SEEDS)
  .filter(name => name.endsWith('.txt'))
  .map(name => [name, readFileSync(join(SEEDS, name), 'utf8')] as const);
const plain = seeds.filter(([name]) => !name.startsWith('003'));

let toTraditional: (text: string) => string;
beforeAll(async () => {
  const { default: tables } = (await import('opencc-js/cn2t')) as unknown as {
    default: { Converter: (pair: { from: string; to: string }) => (text: string) => string };
  };
  toTraditional = tables.Converter({ from: 'cn', to: 't' });
});

function readAll(text: string, simplify: Simplify | null = null) {
  const reading = prepareReading(text, simplify);
  const { problems, plans } = readStatements(reading);
  return {
    figures: readFigures(reading).map(({ value, unit, bound, kind, status }) => ({ value, unit, bound, kind, status })),
    sections: reading.sections.map(({ level, role }) => [level, role]),
    problems: problems.length,
    plans: plans.length,
  };
}

describe.each(plain)('%s in another dress', (_, text) => {
  test('has numbers to lose', () => {
    expect(readAll(text).figures.length).toBeGreaterThan(40);
  });

  test('traditional characters', async () => {
    const traditional = toTraditional(text);
    expect(readAll(traditional, await loadSimplifier(traditional))).toEqual(readAll(text));
  });

  test('full-width signs and digits', () => {
    const wide = text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    expect(readAll(wide)).toEqual(readAll(text));
  });

  test('a blank behind every seventh Chinese character', () => {
    let count = 0;
    const spaced = text.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff\d])/g, char =>
      ++count % 7 === 0 ? `${char} ` : char,
    );
    expect(readAll(spaced)).toEqual(readAll(text));
  });

  test('blanks around every number', () => {
    const spaced = text.replace(/(?<=[\u4e00-\u9fff])(\d[\d.]*)(?=[\u4e00-\u9fff%])/g, ' $1 ');
    expect(readAll(spaced)).toEqual(readAll(text));
  });

  test('Windows line ends and blank lines between paragraphs', () => {
    expect(readAll(text.replace(/\n+/g, '\r\n\r\n'))).toEqual(readAll(text.replace(/\n+/g, '\n')));
  });

  test('pinyin in brackets behind characters', () => {
    let count = 0;
    const damaged = toTraditional(text).replace(/[\u4e00-\u9fff]/g, char =>
      ++count % 11 === 0 ? `${char}(zhì)` : char,
    );
    return loadSimplifier(damaged).then(simplify => {
      const { figures } = readAll(damaged, simplify);
      expect(figures.map(({ value, bound }) => ({ value, bound }))).toEqual(
        readAll(text).figures.map(({ value, bound }) => ({ value, bound })),
      );
    });
  });
});

test('a sentence in traditional characters reads as in simplified ones', async () => {
  const simplify = await loadSimplifier('國務院辦公廳');
  for (const marked of [...NUMERALS, ...CHANGES, ...LISTS, ...STATUS]) {
    const { text } = unmark(marked);
    const traditional = `${toTraditional(text)}\n國務院辦公廳關於開展專項檢查，對這個問題進行審議。`;
    expect(readAll(traditional, simplify).figures, text).toEqual(readAll(text).figures);
  }
});
