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
    '发布日期：2025年1月3日。',
  ])('%s is said by the page', line => {
    expect(read(`<div>${p(FIRST, SECOND, line, LAST)}</div>`)).toBe([FIRST, SECOND, LAST].join('\n'));
  });
});
