import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../lib/report/figures';
import { parseReport } from '../../../lib/report/parse';
import { prepareReading } from '../../../lib/report/prepare';
import { EXCLUSIONS } from '../../../lib/report/quantities/exclusions';
import { readStatements } from '../../../lib/report/statements';

describe('input that no report looks like', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\u3000\t\r\n'.repeat(100)],
    ['only digits', '1234567890'.repeat(20_000)],
    ['brackets', '('.repeat(100_000)],
    ['pairs of brackets', '()'.repeat(50_000)],
    ['half a surrogate pair', '法治\ud83d政府\udc00建设12件。'],
    ['binary', Array.from({ length: 60_000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join('')],
    ['one numeral', '一'.repeat(100_000)],
    ['headings only', '一、'.repeat(30_000)],
    ['quotes', '“"《‘'.repeat(20_000)],
    ['a sentence without end', '受理案件12件、'.repeat(12_000)],
    ['a clause without comma', '同比下降1%'.repeat(12_000)],
    ['parts without end', '其中1件'.repeat(12_000)],
    ['ordinals', '居全省第一前十首位'.repeat(8_000)],
    ['line breaks', '\n'.repeat(100_000)],
    ['items', '一是不足;'.repeat(20_000)],
    ['pinyin', '質(zhì)'.repeat(20_000)],
  ])('%s', (_, text) => {
    const reading = prepareReading(text);
    const { figures } = readNumbers(reading);
    readStatements(reading);
    for (const figure of figures) expect(Number.isFinite(figure.value)).toBe(true);
  });

  test('an empty text is said to be one', () => {
    const report = parseReport({ text: '', sha256: '' });
    expect(report.quantities).toEqual([]);
    expect(report.audit.map(one => one.code)).toContain('text.empty');
  });

  test.each([
    ['only digits', '1234567890'.repeat(10_000), 'text.not-chinese'],
    ['brackets', '('.repeat(100_000), 'text.not-chinese'],
    ['brackets around numerals', '(一)'.repeat(100_000), 'text.no-figures'],
    ['half a surrogate pair', '法治\ud83d政府\udc00建设12件。', 'text.lost-characters'],
    ['what a decoder put for lost bytes', '法治\ufffd政府建设12件。', 'text.lost-characters'],
    ['more than is read', '深入推进依法行政。\n'.repeat(200_001), 'text.cut'],
  ])(
    '%s: the report says so',
    (_, text, code) => {
      const report = parseReport({ text, sha256: '' });
      expect(report.audit.map(one => one.code)).toContain(code);
      expect(report.source.chars).toBe(text.length);
      for (const { span, quote } of report.quantities) expect(text.slice(...span)).toBe(quote);
    },
    60_000,
  );

  test('a whole surrogate pair is no lost character', () => {
    const report = parseReport({ text: '法治政府建设\ud83d\ude00办理案件12件。', sha256: '' });
    expect(report.audit.map(one => one.code)).not.toContain('text.lost-characters');
  });

  test('garbled bytes are said to be garbled', () => {
    const garbled = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    expect(parseReport({ text: garbled, sha256: '' }).audit.map(one => one.code)).toContain('text.garbled');
  });

  test('traditional text without the table is said to be unconverted', () => {
    const report = parseReport({ text: '全年辦理行政復議案件，開展執法檢查。', sha256: '' });
    expect(report.audit.map(one => one.code)).toContain('text.not-converted');
  });
});

test('no pattern repeats a repetition', () => {
  // (…+)+ and (…*)* are what makes a pattern slow on purpose-made input; a bounded inner repeat of one sign is not.
  for (const { patterns } of EXCLUSIONS)
    for (const { source } of patterns) expect(source).not.toMatch(/[+*]\)(?:[+*]|\{\d+,\})/);
});
