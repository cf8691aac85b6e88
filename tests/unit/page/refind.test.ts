import { describe, expect, test } from 'vitest';
import { makeAnchor } from '../../../lib/page/anchor';
import { anchorText } from '../../../lib/page/anchor-text';
import type { Refound } from '../../../lib/page/refind';
import { refindAll } from '../../../lib/page/refind-all';
import { normalizeText } from '../../../lib/text/normalize';

const BEFORE = '依法履行政府职能,持续优化营商环境。';
const BEHIND = '加强行政执法监督,规范执法行为。';

/** Anchor `figure` in `was`, look for it in `now`; both stand between two other sentences. */
function refind(was: string, figure: string, now: string, frame = [BEFORE, BEHIND]): { result: Refound; text: string } {
  const text = `${BEFORE}${was}${BEHIND}`;
  const start = text.indexOf(figure);
  const anchor = makeAnchor(anchorText(normalizeText(text)), [start, start + figure.length]);
  if (!anchor) throw new Error(`no anchor for ${figure}`);
  const later = `${frame[0]}${now}${frame[1]}`;
  const work = refindAll([anchor], normalizeText(later));
  for (;;) {
    const step = work.next();
    if (step.done) return { result: step.value[0] ?? { is: 'lost' }, text: later };
  }
}

const quoteOf = ({ result, text }: { result: Refound; text: string }) => 'span' in result && text.slice(...result.span);

describe('a sentence that says something else is never the kept one', () => {
  test.each([
    ['another share', '一网通办实办率达98.5%。', '98.5%', '一网通办实办率达92.1%。', '92.1%'],
    ['a negation taken away', '全市未发生较大安全事故3起。', '3起', '全市共发生较大安全事故3起。', '3起'],
    ['a negation put in front', '发生较大安全事故3起。', '3起', '未发生较大安全事故3起。', '3起'],
    ['亿 for 万', '全年罚没金额1200万元,同比持平。', '1200万元', '全年罚没金额1200亿元,同比持平。', '1200亿元'],
    ['another place', '大连市办理行政复议案件1075件。', '1075件', '沈阳市办理行政复议案件1075件。', '1075件'],
    ['points for percent', '败诉率较上年下降2.1个百分点。', '2.1个百分点', '败诉率较上年下降2.1%。', '2.1%'],
    ['another unit', '法律顾问参与论证86人次。', '86人次', '法律顾问参与论证86人。', '86人'],
    ['a hedge', '主动公开政府信息1.9万条。', '1.9万条', '主动公开政府信息1.9万余条。', '1.9万余条'],
    ['another year', '2021年审查规范性文件78件。', '78件', '2022年审查规范性文件78件。', '78件'],
    ['numbers in cells cut elsewhere', '各项件数依次列举 45 6 7。', '6', '各项件数依次列举 4 56 7。', '56'],
    ['一、二审 is no numbering', '一、二审行政案件共12件。', '12件', '二审行政案件共12件。', '12件'],
    ['another subject', '全年办理行政复议案件45件。', '45件', '全年办理行政诉讼案件45件。', '45件'],
    [
      'another subject, carried on',
      '办理行政复议案件45件,办结22件。',
      '22件',
      '办理行政诉讼案件45件,办结22件。',
      '22件',
    ],
    ['a clause that takes it back', '网上可办率达100%,已全部落实。', '100%', '网上可办率达100%,未全部落实。', '100%'],
  ])('%s', (_, was, figure, now, nowFigure) => {
    const answer = refind(was, figure, now);
    expect(answer.result.is).toBe('changed');
    expect(quoteOf(answer)).toBe(nowFigure);
  });

  test('was and now are told, with what differs', () => {
    const { result } = refind('一网通办实办率达98.5%。', '98.5%', '一网通办实办率达92.1%。');
    expect(result).toMatchObject({
      was: { figure: '98.5%', sentence: '一网通办实办率达98.5%。' },
      now: { figure: '92.1%', sentence: '一网通办实办率达92.1%。' },
      differences: [{ kind: 'number', was: ['98.5'], now: ['92.1'] }],
    });
  });
});

describe('the same statement is found again', () => {
  const WAS = '全年受理行政复议案件1,075件,结案969件。';
  test('unchanged', () => {
    expect(refind(WAS, '969件', WAS).result.is).toBe('found');
  });
  test.each([
    ['full-width', '全年受理行政复议案件１，０７５件，结案９６９件。', '９６９件'],
    ['blanks and line ends', '全年受理行政复议案件 1,075 件,\n结案 969 件。', '969 件'],
    ['renumbered', '(三)全年受理行政复议案件1,075件,结案969件。', '969件'],
  ])('%s', (_, now, figure) => {
    const answer = refind(WAS, '969件', now);
    expect(answer.result.is).toBe('found');
    expect(quoteOf(answer)).toBe(figure);
  });
  test('moved to other neighbours', () => {
    const answer = refind(WAS, '969件', WAS, ['着力提升公共服务水平。', '过去一年取得新进展。']);
    expect(answer.result.is).toBe('moved');
    expect(quoteOf(answer)).toBe('969件');
  });
  test('with harmless words changed behind its clause', () => {
    const answer = refind(
      '受理行政复议案件1075件,切实维护群众权益。',
      '1075件',
      '受理行政复议案件1075件,切实保障群众权益。',
    );
    expect(answer.result.is).toBe('moved');
  });
});

describe('where it cannot be told, that is said', () => {
  test('taken out', () => {
    expect(refind('全年受理行政复议案件1075件。', '1075件', '').result.is).toBe('lost');
  });
  test('taken out, with a sentence much like it left behind', () => {
    expect(refind('全年受理行政复议案件1075件。', '1075件', '全年办结行政诉讼案件88起。').result.is).not.toMatch(
      /found|moved/,
    );
  });
  test('a phrase that turns up among strangers', () => {
    expect(
      refind('办结率100%。', '100%', '办结率100%。', ['另一段文字说别的事情。', '还有一段说别的事情。']).result.is,
    ).toBe('ambiguous');
  });
  test('twice among strangers', () => {
    const twice = '全年受理行政复议案件1075件。中间隔着别的话。全年受理行政复议案件1075件。';
    const { result } = refind('全年受理行政复议案件1075件。', '1075件', twice, [
      '甲乙丙丁戊己庚辛。',
      '子丑寅卯辰巳午未。',
    ]);
    expect(result.is === 'ambiguous' && result.spans.length).toBe(2);
  });
  test('twice, one of them at its place', () => {
    const twice = '全年受理行政复议案件1075件。';
    const answer = refind(twice, '1075件', twice, [BEFORE, `${BEHIND}别处又写:\n${twice}`]);
    expect(answer.result.is).toBe('found');
    expect('span' in answer.result && answer.result.span[0]).toBe(BEFORE.length + twice.indexOf('1075'));
  });
  test('a copy elsewhere does not hide that the old place says another number', () => {
    const answer = refind('全年受理行政复议案件1075件。', '1075件', '全年受理行政复议案件1080件。', [
      BEFORE,
      `${BEHIND}全年受理行政复议案件1075件。`,
    ]);
    expect(answer.result.is).toBe('changed');
    expect(quoteOf(answer)).toBe('1080件');
  });
});

test('anchors are W3C selectors over the text without blanks', () => {
  const text = '前文。\n全年受理案件 1,075 件。\n后文。';
  const start = text.indexOf('1,075 件');
  const anchor = makeAnchor(anchorText(normalizeText(text)), [start, start + 7]);
  expect(anchor?.selector).toEqual([
    { type: 'TextQuoteSelector', exact: '1,075件', prefix: '前文。全年受理案件', suffix: '。后文。' },
    { type: 'TextPositionSelector', start: 9, end: 15 },
  ]);
});

test('a span that runs over the end of a sentence has no anchor', () => {
  expect(makeAnchor(anchorText(normalizeText('甲12件。乙3件。')), [1, 8])).toBeNull();
});
