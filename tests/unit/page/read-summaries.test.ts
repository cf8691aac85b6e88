// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';

const LINES = [
  '2024年，丙县水务局深入学习习近平法治思想，扎实推进法治政府建设，依法行政水平稳步提升。现将有关情况报告如下：',
  '一、主要工作',
  '（一）加强执法监督。全年开展行政执法检查1,240次，查处水事违法案件46件，案件办理期限平均缩短5天，做到程序合法、处罚适当。',
  '（二）做好复议应诉。办理行政复议案件7件、行政应诉案件3件，行政机关负责人出庭应诉率100%，没有发生被纠错、败诉的案件。',
  '二、存在的问题',
  '基层执法力量不足，部分执法人员对新修订的法律法规学习不够深入，普法宣传的形式还不够多样，与群众的期待仍有差距。',
];
const GIST = '2024年，丙县水务局开展执法检查1,240次，查处案件46件，办理行政复议案件7件、行政应诉案件3件。';

function read(above: string, below = ''): string[] {
  const text = LINES.map(line => `<p>${line}</p>`).join('');
  document.documentElement.innerHTML = `<body><div class="nav"><a href="/">首页</a></div><div class="art"><h1>丙县水务局2024年法治政府建设情况报告</h1><div>来源：丙县水务局</div>${above}<div class="con">${text}${below}</div></div><div class="foot">版权所有</div></body>`;
  return readPage(document).text.split('\n');
}

describe('what spares reading the text is not the text', () => {
  test.each(['AI速读', 'AI 摘要', '智能摘要', '导读', '核心提示', '内容提要：', '【文章摘要】'])(
    'a box headed %s',
    label => {
      const tip = '<p>以上内容由人工智能生成，仅供参考</p>';
      expect(read(`<div class="x"><div>${label}</div><div>${GIST}</div>${tip}</div>`)).toEqual(LINES);
      expect(
        read(`<div class="x"><p><b>${label}</b></p><p>${GIST}</p><p>${GIST.replace('2024', '上一')}</p></div>`),
      ).toEqual(LINES);
    },
  );

  test.each(['【导读】', '核心提示：', '[摘要]', '摘要：', 'AI总结：', '編者按：'])(
    'a paragraph that begins with %s',
    label => {
      expect(read(`<p>${label}${GIST}</p>`)).toEqual(LINES);
      expect(read(`<blockquote>${label}${GIST.repeat(4)}</blockquote>`)).toEqual(LINES);
    },
  );

  test('the word inside a report names something else', () => {
    const own = [
      '导读员队伍扩大到36人，开展法治图书导读活动12场。',
      '智能摘要系统辅助审查文件46件，核心提示功能向执法人员推送信息320条。',
    ];
    expect(read('', own.map(line => `<p>${line}</p>`).join(''))).toEqual([...LINES, ...own]);
  });
});
