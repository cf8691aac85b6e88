// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';

const FIRST = '2024年，乙市司法局坚持依法行政，全面推进法治政府建设，各项工作取得新进展。';
const SECOND = '（一）全年受理行政复议案件58件，办结57件，负责人出庭应诉率达100%。';
const LAST = '（二）下一年，将继续规范行政执法行为，提高执法人员的能力和水平。';

const p = (...lines: string[]) => lines.map(line => `<p>${line}</p>`).join('');

function read(body: string): string {
  document.documentElement.innerHTML = `<head></head><body><div class="nav"><a href="/">首页</a></div>${body}<div class="foot">版权所有</div></body>`;
  return readPage(document).text;
}

describe('lines that begin with words of the page', () => {
  test.each([
    '扫码入企检查2,300次。',
    '政务新媒体发布法治信息860条；',
    '纠错率为13.3%。',
    '适老化改造完成320户。',
    '访问量超过32万次，',
    '二维码公示执法人员236名',
    '点击量超过10万的普法作品3部',
    '非常满意320件、满意35件、不满意4件',
  ])('%s is said by the report', line => {
    expect(read(`<div>${p(FIRST, SECOND, line, LAST)}</div>`)).toBe([FIRST, SECOND, line, LAST].join('\n'));
  });

  test.each([
    '扫一扫在手机打开当前页',
    '二维码便可将本文分享至朋友圈。',
    '点击下载附件。',
    '访问量：320',
    '满意（12） 基本满意（3） 不满意（0）',
    '欢迎浏览本网站，',
    '浏览次数 320 次',
    '今日访问人数：12人',
    '阅读 1.2万次',
    '发布日期：2025年1月3日。',
  ])('%s is said by the page', line => {
    expect(read(`<div>${p(FIRST, SECOND, line, LAST)}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
  });
});

describe('what is hidden and what is folded away', () => {
  test('a hidden word inside a sentence does not break its line', () => {
    const marked = SECOND.replace('58件', '5<span style="display:none">_</span>8<span hidden></span>件');
    expect(read(`<div>${p(FIRST, marked, LAST)}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
  });

  test('the rest of a text may wait inside a hidden span', () => {
    const rest = Array.from({ length: 6 }, (_, nth) => LAST.replace('（二）', `（${nth + 2}）`));
    const body = `<div>${p(FIRST, SECOND)}<span style="display:none">${p(...rest)}</span><a href="javascript:all()">展开全文</a></div>`;
    expect(read(body)).toBe([FIRST, SECOND, ...rest].join('\n'));
  });

  test('parts below headings that are neither links nor buttons', () => {
    const part = (heading: string, text: string, hidden: boolean) =>
      `<div class="fold"><div onclick="turn(this)">${heading}</div><div${hidden ? ' style="display:none"' : ''}>${p(text)}</div></div>`;
    const body = `<div>${p(FIRST)}${part('一、主要工作', SECOND, false)}${part('二、下一步打算', LAST, true)}${p('乙市司法局')}</div>`;
    expect(read(body)).toBe([FIRST, '一、主要工作', SECOND, '二、下一步打算', LAST, '乙市司法局'].join('\n'));
  });

  test('what is hidden below a part that is shown stays hidden', () => {
    const body = `<div>${p(FIRST, '一、主要工作', SECOND, '二、下一步打算。加强培训。')}<p hidden>本页内容由系统自动生成，请以原件为准，解释权归本站。</p>${p(LAST)}</div>`;
    expect(read(body)).toBe([FIRST, '一、主要工作', SECOND, '二、下一步打算。加强培训。', LAST].join('\n'));
  });

  test('headings that are buttons', () => {
    const part = (heading: string, text: string) =>
      `<h3><button type="button" aria-expanded="true">${heading}</button></h3><div>${p(text)}</div>`;
    const body = `<div>${p(FIRST)}${part('一、主要工作', SECOND)}${part('二、下一步打算', LAST)}<button>打印</button></div>`;
    expect(read(body)).toBe([FIRST, '一、主要工作', SECOND, '二、下一步打算', LAST].join('\n'));
  });

  test('a text that is hidden as a whole waits to be shown', () => {
    const outlined = [FIRST, '一、主要工作', SECOND, LAST];
    const dialog = '<div hidden><p>您即将离开本网站，是否继续？</p></div>';
    expect(read(`<div style="display:none">${p(...outlined)}</div>${dialog}`)).toBe(outlined.join('\n'));
    expect(read(dialog)).toBe('');
  });

  test('what is moved out of sight is not read', () => {
    const away = (style: string) =>
      `<div style="${style}">${p('本文由文库整理，更多范文请到文库下载，欢迎收藏转发。')}</div>`;
    for (const style of ['position:absolute;left:-9999px', 'text-indent: -10000em', 'position:fixed; TOP:-5000px'])
      expect(read(`<div>${p(FIRST, SECOND)}${away(style)}${p(LAST)}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
    const hanging = `<p style="margin-left:42.0pt;text-indent:-24.0pt">${LAST}</p>`;
    expect(read(`<div>${p(FIRST, SECOND)}${hanging}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
  });
});

test('line ends of the source are printed where the style says so', () => {
  const source = [FIRST, '一、主要工作', SECOND, LAST].map(line => `　　${line}`).join('\n');
  const lines = [FIRST, '一、主要工作', SECOND, LAST].join('\n');
  for (const style of ['white-space: pre-wrap;', 'color:#000;white-space:pre-line'])
    expect(read(`<div style="${style}">${source}</div>`)).toBe(lines);
  expect(
    read(`<div>${p(FIRST)}<p>一、主<span style="white-space:pre">要\t</span>工作</p>${p(SECOND, LAST)}</div>`),
  ).toBe(lines.replace('主要工作', '主要 工作'));
});

test('signs that print nothing are no text', () => {
  const strewn = (line: string) =>
    line
      .replace(/(\d)(\d)/g, '$1\u200d$2\u2060')
      .replace(/，/g, '\u200e，\u200c')
      .replace('。', '。\u200f\u00ad');
  expect(read(`<div>${p(...[FIRST, SECOND, LAST].map(strewn))}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
});

describe('the end of a text and what follows it', () => {
  const OUTLINE = ['一、主要工作', SECOND, '二、下一步打算', LAST];
  const SIGNED = ['乙市司法局', '2025年1月8日'];
  const block = (...lines: string[]) => `<section>${p(...lines)}</section>`;

  test.each(['乙市司法局 2025年1月8日', '中共乙市委　乙市人民政府　二〇二五年一月八日'])(
    'a signature on one line: %s',
    line => {
      expect(read(`<div>${p(FIRST, ...OUTLINE, line)}</div>`)).toBe([FIRST, ...OUTLINE, line].join('\n'));
      expect(read(`<div>${p(line, FIRST, ...OUTLINE)}</div>`)).toBe([FIRST, ...OUTLINE].join('\n'));
    },
  );

  test.each([
    [
      'the second part',
      [
        '第二部分　2025年工作计划',
        '一、强化学习',
        '组织专题培训不少于4期，覆盖干部300人次，做到年初有计划、年末有考核。',
      ],
    ],
    [
      'an appendix',
      [
        '附件1',
        '行政执法典型案例',
        '一、某公司违法排污案',
        '2024年5月，乙市司法局协调生态环境局依法对某公司罚款20万元。',
      ],
    ],
  ])('%s may count from one again', (_, lines) => {
    const text = [FIRST, ...OUTLINE, ...lines, ...SIGNED];
    expect(read(`<div>${block(FIRST, ...OUTLINE)}${block(...lines)}${p(...SIGNED)}</div>`)).toBe(text.join('\n'));
  });

  test('another text that counts from one again is still another', () => {
    const other = block('政策解读', '一、起草背景', '根据有关规定，乙市司法局起草了这份报告，并征求了各方面的意见。');
    expect(read(`<div>${block(FIRST, ...OUTLINE, ...SIGNED)}${other}</div>`)).toBe(
      [FIRST, ...OUTLINE, ...SIGNED].join('\n'),
    );
  });

  test('counters in a sentence about the page', () => {
    expect(read(`<div>${p(FIRST, ...OUTLINE, ...SIGNED, '（本文已被浏览 35 次）')}</div>`)).toBe(
      [FIRST, ...OUTLINE, ...SIGNED].join('\n'),
    );
  });

  test('a mark that paper pushed onto a line of its own cuts nothing', () => {
    const broken = ['根据上级有关规定，', '现将乙市司法局2024年法治政府建设情况报告如下', '：'];
    expect(read(`<div>${p(...broken, ...OUTLINE)}</div>`)).toBe([...broken.slice(0, 2), ...OUTLINE].join('\n'));
  });
});

describe('the text printed again', () => {
  const LINES = [`${FIRST}全市上下同心协力，依法行政水平有了新的提高。`, '一、主要工作', SECOND, LAST];

  test.each([
    ['its beginning with dots', `${LINES[0]?.slice(0, 50)}...`],
    ['its beginning with dots of the other kind', `${LINES[0]?.slice(0, 50)}……`],
  ])('%s', (_, copy) => {
    expect(read(`<div><div>${copy}</div><div>${p(...LINES)}</div></div>`)).toBe(LINES.join('\n'));
    expect(read(`<div><div>${p(...LINES)}</div><div>${copy}</div></div>`)).toBe(LINES.join('\n'));
  });

  test('a sentence that only ends in dots stays, and one that another begins with', () => {
    const open = '此外，还开展了宪法宣传周、民法典宣传月、“法律进乡村”等多种活动……';
    const longer = `${SECOND.slice(0, -1)}，其中直接纠错8件。`;
    const text = [FIRST, SECOND, open, longer, LAST];
    expect(read(`<div>${p(...text)}</div>`)).toBe(text.join('\n'));
  });
});
