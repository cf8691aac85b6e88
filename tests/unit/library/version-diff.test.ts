import { describe, expect, test } from 'vitest';
import { diffVersions } from '../../../lib/library/version-diff';
import type { Quantity } from '../../../lib/report/report';
import { sampleReport } from './sample';

/** A version with its quantities, each given as the number, its unit and what it counts. */
async function versionOf(text: string, ...figures: [value: number, unit: string, subject: string][]) {
  const report = await sampleReport(text);
  const [pattern] = report.quantities as [Quantity];
  const quantities = figures.map(([value, unit, subject]) => {
    const start = text.indexOf(`${value}${unit}`);
    const quote = `${value}${unit}`;
    return { ...pattern, span: [start, start + quote.length] as [number, number], quote, value, unit, subject };
  });
  return { text, report: { ...report, quantities } };
}

const short = ({ was, now }: { was: Quantity | null; now: Quantity | null }) => [
  was?.quote ?? null,
  now?.quote ?? null,
];

describe('what changed between two versions', () => {
  test('a corrected number is one changed sentence and one changed number', async () => {
    const older = await versionOf(
      '一是加强复议。全年收到申请12件，办结9件。二是普法。',
      [12, '件', '申请'],
      [9, '件', '办结'],
    );
    const newer = await versionOf(
      '一是加强复议。全年收到申请13件，办结9件。二是普法。',
      [13, '件', '申请'],
      [9, '件', '办结'],
    );
    const diff = diffVersions(older, newer);
    expect(diff.sentences).toEqual([
      {
        was: { text: '全年收到申请12件，办结9件。', span: [7, 22] },
        now: { text: '全年收到申请13件，办结9件。', span: [7, 22] },
      },
    ]);
    expect(diff.numbers.map(short)).toEqual([['12件', '13件']]);
    expect(diff.isRewritten).toBe(false);
  });

  test('the same text laid out differently is no change', async () => {
    const diff = diffVersions(
      await versionOf('一、总体情况\n收到申请12件。'),
      await versionOf('一、总体 情况\n\n收到申请12件。\n'),
    );
    expect(diff).toEqual({ sentences: [], numbers: [], isRewritten: false });
  });

  test('a sentence put in brings its numbers, one taken out takes them away', async () => {
    const older = await versionOf('开展培训3次。下一步抓落实。', [3, '次', '培训']);
    const newer = await versionOf('下一步抓落实。检查企业45家。', [45, '家', '检查']);
    const diff = diffVersions(older, newer);
    expect(diff.sentences.map(({ was, now }) => [was?.text ?? null, now?.text ?? null])).toEqual([
      ['开展培训3次。', null],
      [null, '检查企业45家。'],
    ]);
    expect(diff.numbers.map(short)).toEqual([
      ['3次', null],
      [null, '45家'],
    ]);
  });

  test('numbers swapped within a sentence stay with what they count', async () => {
    const older = await versionOf('收到申请12件，办结9件。', [12, '件', '申请'], [9, '件', '办结']);
    const newer = await versionOf('办结9件，收到申请14件。', [9, '件', '办结'], [14, '件', '申请']);
    expect(diffVersions(older, newer).numbers.map(short)).toEqual([['12件', '14件']]);
  });

  test('texts with nothing in common are said to be rewritten, in bounded time', async () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}。`).join('');
    const diff = diffVersions(await versionOf(many('甲')), await versionOf(many('乙')));
    expect(diff.isRewritten).toBe(true);
  });
});
