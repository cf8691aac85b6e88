import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText, printedSpan } from '../../../lib/text/normalize';
import { loadSimplifier } from '../../../lib/text/simplify';

const normal = (printed: string) => normalizeText(printed).text;

describe('width and signs', () => {
  test.each([
    ['２０２１年，受理１２３件；办结率９８．５％（含上年）。', '2021年,受理123件;办结率98.5%(含上年)。'],
    ['开展“双随机、一公开”检查', '开展“双随机、一公开”检查'],
    ['「一網通辦」', '“一網通辦”'],
    ['开展"双随机"检查', '开展“双随机”检查'],
    ['一个"引号', '一个"引号'],
    ['2021–2025年，2—4个，10～20家', '2021-2025年,2—4个,10~20家'],
    ['面积120㎡', '面积120平方米'],
    ['㈠加强领导', '(一)加强领导'],
    ['受理\u200b12\ufeff件', '受理12件'],
    ['﹝2025﹞6号', '〔2025〕6号'],
  ])('%s', (printed, expected) => {
    expect(normal(printed)).toBe(expected);
  });
});

describe('blanks', () => {
  test.each([
    ['受理案件 3 256 件', '受理案件3256件'],
    ['合格率 98. 5 %', '合格率98.5%'],
    ['合格率98 .5%', '合格率98.5%'],
    ['共 375 项', '共375项'],
    ['2019 年', '2019年'],
    ['　　情 况 报 告', '情况报告'],
    ['办结1 2件', '办结12件'],
    ['1. 2021年工作', '1. 2021年工作'],
    ['108156 1753 96', '108156 1753 96'],
    ['Produced By ABC', 'Produced By ABC'],
    ['2024- 03- 14', '2024-03-14'],
  ])('%s', (printed, expected) => {
    expect(normal(printed)).toBe(expected);
  });
});

describe('lines', () => {
  test.each([
    ['办结案件12\n5件，', '办结案件12\n5件,'],
    ['受理案件，\n办结案件', '受理案件,办结案件'],
    ['受理案件\n，办结案件', '受理案件,办结案件'],
    ['一、主要举措和成效\n2021年，我市', '一、主要举措和成效\n2021年,我市'],
    ['我市坚持依法行政，\n（一）加强领导', '我市坚持依法行政,\n(一)加强领导'],
    [
      '2021年，我市全面贯彻。在市委的坚强领导下，法治政府建设取\n得新的成效。',
      '2021年,我市全面贯彻。在市委的坚强领导下,法治政府建设取得新的成效。',
    ],
    ['共检查企业350\n余家，发现问题46\n个。', '共检查企业350余家,发现问题46个。'],
    ['发现问题46个，整改率达95.\n6%。', '发现问题46个,整改率达95.6%。'],
    ['办理建议102件，办复率10\n0%，全部满意', '办理建议102件,办复率100%,全部满意'],
    ['我区认真部署，到20\n21年底全部完成', '我区认真部署,到2021年底全部完成'],
    ['截至2022\n年底', '截至2022年底'],
    ['任务12\n个人所得税', '任务12\n个人所得税'],
    ['宣传栏：法治动态12\n30件实事', '宣传栏:法治动态12\n30件实事'],
    ['第一段。\n\n\n第二段。', '第一段。\n第二段。'],
    ['第一段。\r\n第二段。\r第三段。', '第一段。\n第二段。\n第三段。'],
  ])('%j', (printed, expected) => {
    expect(normal(printed)).toBe(expected);
  });
});

describe('a copy that lost its line ends and kept its indents', () => {
  const filler = '坚持依法行政，'.repeat(50);

  test('has its paragraphs back', () => {
    const printed = `某县报告　　2021年，${filler}成效明显。　　一、主要举措　　（一）加强领导。召开会议3次。    二、存在的问题　　负责人：李　某    特此报告`;
    expect(normal(printed).split('\n')).toEqual([
      '某县报告',
      `2021年,${'坚持依法行政,'.repeat(50)}成效明显。`,
      '一、主要举措',
      '(一)加强领导。召开会议3次。',
      '二、存在的问题',
      '负责人:李某',
      '特此报告',
    ]);
  });

  test('a long line with one gap, and a short line with many, stay whole', () => {
    expect(normal(`2021年，${filler}成效　　明显，工作扎实。`).split('\n')).toHaveLength(1);
    expect(normal('合计　　案件　　数量　　金额　　时间').split('\n')).toHaveLength(1);
  });
});

describe('damage', () => {
  test.each([
    ['高素質(zhì)高顏值現(xiàn)代化', '高素質高顏值現代化'],
    ['會(huì )議，執（zhí）法', '會議,執法'],
    ['現(xian)(xian)代化，報(bao)告', '現代化,報告'],
    ['質( zhì )量', '質量'],
    ['依托客户端(app)办理', '依托客户端(app)办理'],
    ['设施(ppp)项目', '设施(ppp)项目'],
    ['领导。ㄒ唬┘忧苛斓肌', '领导。(一)忧苛斓肌'],
    ['?。ㄒ唬┳龊霉ぷ', '。(一)龊霉ぷ'],
    ['情况。ǘ┖侠矸止', '情况。(二)侠矸止'],
    ['总结如下。?F将有关情况报告如下', '总结如下。F将有关情况报告如下'],
  ])('%s', (printed, expected) => {
    expect(normal(printed)).toBe(expected);
  });

  test('counts what was repaired', () => {
    expect(normalizeText('素質(zhì)').damaged).toBe(5);
    expect(normalizeText('素质').damaged).toBe(0);
  });
});

describe('script', () => {
  test('traditional text is simplified when the table is at hand', async () => {
    const printed = '全年辦理行政復議案件兩百餘件，開展執法檢查。';
    const simplify = await loadSimplifier(printed);
    expect(simplify).not.toBeNull();
    const { text, script } = normalizeText(printed, simplify);
    expect(text).toBe('全年办理行政复议案件两百余件,开展执法检查。');
    expect(script).toBe('hant');
  });

  test('without the table it keeps its characters and says so', () => {
    expect(normalizeText('辦理案件')).toMatchObject({ text: '辦理案件', script: 'hant' });
  });

  test('simplified text asks for no table', async () => {
    expect(await loadSimplifier('全年办理行政复议案件')).toBeNull();
    expect(await loadSimplifier('')).toBeNull();
  });
});

const PIECES = [
  '质(zhì)',
  '(xian)',
  ' ',
  '  ',
  '　',
  '\n',
  '\n\n',
  '\r\n',
  '1',
  '23',
  '456',
  '.',
  ',',
  '，',
  '。',
  '；',
  '：',
  '件',
  '法治',
  '一、',
  '(一)',
  '1.',
  '①',
  'ㄒ唬',
  '┘',
  '?',
  '。?',
  'F将',
  '"',
  '“',
  '”',
  '（',
  '）',
  '㈠',
  '㎡',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '\ude00',
  'ABC',
  'a',
  '-',
  '—',
  '％',
  '９',
  '年',
  '2021',
  '關',
  '\t',
  '\u2028',
  '、',
  '(',
]; // prettier-ignore
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map(pieces => pieces.join(''));
const anyText = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('any string at all', () => {
  test('normalising the normal text again changes nothing', () => {
    fc.assert(
      fc.property(anyText, printed => {
        const once = normal(printed);
        expect(normal(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  test('every range leads back to printed characters, in order', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (printed, a, b) => {
        const read = normalizeText(printed);
        expect(read.starts.length).toBe(read.text.length);
        expect(read.ends.length).toBe(read.text.length);
        for (let i = 0; i < read.text.length; i++) {
          expect(read.ends[i]).toBeGreaterThan(read.starts[i] ?? 0);
          expect(read.ends[i]).toBeLessThanOrEqual(printed.length);
          if (i > 0) expect(read.starts[i]).toBeGreaterThanOrEqual(read.starts[i - 1] ?? 0);
        }
        const [from, to] = [a % (read.text.length + 1), b % (read.text.length + 1)].sort((x, y) => x - y);
        const [start, end] = printedSpan(read, from ?? 0, to ?? 0);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(printed.length);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('lines cut at one width', () => {
  const text = `${'全县各级行政机关坚持依法履职尽责把法治要求落实到决策执行监督各环节全年新制定规范性文件十二件办理行政复议案件三百零八件'.repeat(
    6,
  )}工作成效明显。`;
  const cut = (width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');

  test('go on in the next, whatever word they were cut in', () => {
    for (const width of [17, 20, 24]) expect(normal(`${cut(width)}\n一、主要做法\n加强领导。`)).toContain(text);
  });

  test('go on where paragraphs are short, first lines indented and numbers cut', () => {
    const paragraphs = Array.from(
      { length: 8 },
      (_, at) =>
        `我局坚持把法治宣传融入日常执法全过程，结合${'春夏秋冬'.charAt(at % 4)}季特点走访群众开展现场咨询活动，参加人数同比下降1${at}.1%。`,
    );
    const printed = paragraphs.map(words => `　　${words}`.replace(/.{26}/g, '$&\n')).join('\n');
    expect(normal(printed).split('\n')).toEqual(paragraphs.map(words => words.replaceAll('，', ',')));
  });

  test('keep their ends where the text was not cut', () => {
    const list = Array.from(
      { length: 20 },
      (_, at) => `第${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}项工作${'稳步'.repeat(at % 7)}推进`,
    );
    expect(normal(list.join('\n')).split('\n')).toHaveLength(20);
  });
});
