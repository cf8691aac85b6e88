import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBodyPhrase } from '../../../lib/regions/bodies';
import { readIdentity } from '../../../lib/report/identity';
import type { PageFacts } from '../../../lib/report/page-facts';
import { parseReport } from '../../../lib/report/parse';
import { prepareReading } from '../../../lib/report/prepare';
import { recognise } from '../../../lib/report/recognise';

/** Pieces that the rules look for, in any order, between any characters. */
const pieces = fc.constantFrom(
  '大连市',
  '朝阳区',
  '人民政府',
  '关于',
  '2021年',
  '2022225',
  '法治政府建设情况的报告',
  '我市',
  '我局',
  '《',
  '》',
  '\n',
  '一、',
  '（一）',
  '某县',
  'XX市',
  '二〇二二年三月五日',
  '现将有关情况报告如下',
  '，其中',
  '占50%',
  '30件',
  '__proto__',
  'constructor',
  '\ud800',
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map(parts => parts.join(''));
const facts: fc.Arbitrary<PageFacts> = fc.record({
  url: fc.oneof(text, fc.webUrl()),
  documentTitle: text,
  meta: fc.dictionary(
    fc.constantFrom('siteidcode', 'sitename', 'articletitle', 'pubdate', 'columnname', '__proto__'),
    text,
  ),
  headline: fc.option(text),
  labels: fc.array(fc.record({ label: fc.oneof(text, fc.constantFrom('发布日期', '发文机关')), value: text }), {
    maxLength: 4,
  }),
  breadcrumb: fc.array(text, { maxLength: 3 }),
  attachments: fc.array(fc.record({ href: text, text }), { maxLength: 2 }),
  reportLinks: fc.array(fc.record({ href: text, text }), { maxLength: 6 }),
});

describe('any text and any page', () => {
  it('give an identity and a verdict whose spans lie inside the text', () => {
    fc.assert(
      fc.property(text, fc.option(facts), (printed, page) => {
        const reading = prepareReading(printed);
        const identity = readIdentity({ reading, facts: page, url: null });
        const detection = recognise({ reading, facts: page, url: null, identity });
        const spans = [...identity.dates.candidates, ...detection.reasons].flatMap(({ span }) => (span ? [span] : []));
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(printed.length);
        }
        expect(detection.score).toBeGreaterThanOrEqual(0);
        expect(detection.score).toBeLessThanOrEqual(1);
        for (const { date } of identity.dates.candidates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('give findings that can be shown', () => {
    fc.assert(
      fc.property(text, printed => {
        for (const { code, message, spans } of parseReport({ text: printed, sha256: '' }).audit) {
          expect(code).toMatch(/^[a-z]+(?:\.[a-z0-9-]+)+$/);
          expect(message).not.toMatch(/NaN|undefined|null|Infinity/);
          for (const [start, end] of spans) expect(end <= printed.length && start <= end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give body phrases whose place lies inside the phrase', () => {
    fc.assert(
      fc.property(text, phrase => {
        const body = readBodyPhrase(phrase);
        if (body?.place) expect(body.place.end).toBeLessThanOrEqual(phrase.length);
      }),
      { numRuns: 300 },
    );
  });
});
