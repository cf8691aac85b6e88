import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../lib/report/figures';
import { parseReport } from '../../../lib/report/parse';
import { prepareReading } from '../../../lib/report/prepare';
import { readStatements } from '../../../lib/report/statements';
import { loadSimplifier } from '../../../lib/text/simplify';
import { CHANGES } from './sentences/changes';
import { LISTS } from './sentences/lists';
import { unmark } from './sentences/marked';
import { NUMERALS } from './sentences/numerals';
import { STATUS } from './sentences/status';

/** Pieces that reports are made of, and pieces that break parsers. */
const PIECES = [
  '一、',
  '(一)',
  '1.',
  '（2）',
  '①',
  '2021年',
  '2021—2025年',
  '12',
  '3.5',
  '0',
  '万',
  '亿',
  '余',
  '多',
  '近',
  '超',
  '约',
  '以上',
  '左右',
  '件',
  '项',
  '个',
  '%',
  '个百分点',
  '元',
  '三',
  '百',
  '两次',
  '第二',
  '前十',
  '首位',
  '零败诉',
  '未发生',
  '百分之',
  '分之',
  '成',
  '倍',
  '，',
  ',',
  '。',
  '；',
  '、',
  '：',
  '\n',
  '\n\n',
  ' ',
  '　',
  '“',
  '”',
  '《',
  '》',
  '(',
  ')',
  '（',
  '）',
  '+',
  '-',
  '—',
  '~',
  '/',
  '.',
  '同比',
  '下降',
  '增长',
  '分别',
  '其中',
  '由',
  '至',
  '到',
  '从',
  '和',
  '均',
  '达',
  '上年',
  '受理案件',
  '办结率',
  '存在问题',
  '下一步',
  '2022年工作安排',
  '質(zhì)',
  '(zhi)',
  'ㄒ唬',
  '?',
  'E',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u200b',
  '\ufeff',
  '５',
  '％',
  '國',
  '"',
  '…',
  '12345',
  '〔2021〕3号',
]; // prettier-ignore
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(''));
const anyText = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('any string at all', () => {
  test('gives a report whose spans are inside the text and quote it', () => {
    fc.assert(
      fc.property(anyText, text => {
        const report = parseReport({ text, sha256: '' });
        report.quantities.forEach(({ span }, at) => {
          expect(span[0]).toBeGreaterThanOrEqual(report.quantities[at - 1]?.span[1] ?? 0);
        });
        report.sections.forEach(({ span }, at) => {
          expect(span[0]).toBeGreaterThanOrEqual(report.sections[at - 1]?.span[0] ?? 0);
        });
        for (const quantity of report.quantities) {
          expect(text.slice(...quantity.span)).toBe(quantity.quote);
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(quantity.quote.length).toBeGreaterThan(0);
        }
        const ranges = [
          ...report.quantities.map(one => one.span),
          ...report.sections.flatMap(one => [one.span, one.bodySpan]),
          ...[...report.problems, ...report.plans].map(one => one.span),
        ];
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('gives numbers in order that never overlap, and sentences without holes', () => {
    fc.assert(
      fc.property(anyText, text => {
        const reading = prepareReading(text);
        const { figures } = readNumbers(reading);
        figures.forEach(({ range }, at) => {
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[0]).toBeGreaterThanOrEqual(figures[at - 1]?.range[1] ?? 0);
        });
        for (const { subjects, shared } of figures)
          for (const [start, end] of [...subjects.map(one => one.range), ...shared]) expect(end).toBeGreaterThan(start);
        let at = 0;
        for (const { range } of reading.sentences) {
          expect(reading.normal.text.slice(at, range[0]).trim()).toBe('');
          at = range[1];
        }
        readStatements(reading);
      }),
      { numRuns: 600 },
    );
  });
});

const SENTENCES = [...NUMERALS, ...CHANGES, ...LISTS, ...STATUS].map(marked => unmark(marked).text);
const readingsOf = (text: string) =>
  readNumbers(prepareReading(text)).figures.map(({ value, unit, bound, kind, status }) => ({
    value,
    unit,
    bound,
    kind,
    status,
  }));

describe('the dress of a sentence changes no reading', () => {
  test('a blank beside a Chinese character or a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.nat(), (sentence, seed) => {
        const places = [
          ...sentence.matchAll(/(?<=[\u4e00-\u9fff,。;])(?=[\u4e00-\u9fff\d])|(?<=\d)(?=[\u4e00-\u9fff%])/g),
        ];
        const place = places[seed % places.length];
        if (!place) return;
        const spaced = `${sentence.slice(0, place.index)} ${sentence.slice(place.index)}`;
        expect(readingsOf(spaced)).toEqual(readingsOf(sentence));
      }),
      { numRuns: 500 },
    );
  });

  test('a line break behind a comma, and inside a number', () => {
    for (const sentence of SENTENCES) {
      const broken = sentence
        .replace(/[，,](?=[\u4e00-\u9fff])/g, '$&\n')
        .replace(/(?<=[\u4e00-\u9fff]\d{2,5})(?=余?[件个次名家项](?![人别]))/, '\n');
      expect(readingsOf(broken), broken).toEqual(readingsOf(sentence));
    }
  });

  test('traditional characters', async () => {
    const { default: tables } = (await import('opencc-js/cn2t')) as unknown as {
      default: { Converter: (pair: { from: string; to: string }) => (text: string) => string };
    };
    const toTraditional = tables.Converter({ from: 'cn', to: 't' });
    // One sentence may have too few characters that differ to tell its script.
    const marker = '\n國務院關於進一步貫徹實施行政處罰法的通知，推動執法機關嚴格規範公正文明執法。';
    for (const sentence of SENTENCES) {
      const text = toTraditional(sentence) + marker;
      const simplify = await loadSimplifier(text);
      expect(simplify).not.toBeNull();
      const figures = readNumbers(prepareReading(text, simplify)).figures;
      const read = figures.map(({ value, unit, bound, kind, status }) => ({ value, unit, bound, kind, status }));
      expect(read, text).toEqual(readingsOf(sentence));
    }
  });

  test('full width and half width', () => {
    const widen = (text: string) =>
      text.replace(/[!-~]/g, char => (char === '"' ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0)));
    for (const sentence of SENTENCES) expect(readingsOf(widen(sentence)), sentence).toEqual(readingsOf(sentence));
  });
});
