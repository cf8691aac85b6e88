import type { Portal } from '../tests/e2e/portal';
import { INDEX_URL } from '../tests/e2e/portal-seeds';

/** What to do in the open browser. */
export function guideText(portal: Portal): string {
  return `
Chromium is open on the first of five reports. 浏览器已打开五份报告中的第一份。

  1. At the right edge of the page the tab “法治镜” opens the panel. The figures of the report are painted in the page: a click on
     a row of the panel goes to its sentence, a click on a painted figure opens its row.
     点页面右侧的“法治镜”打开面板。点面板中的一行跳到原文，点原文中标出的数字打开该行。
  2. “保存报告” at the bottom of the panel keeps a snapshot. 面板底部的“保存报告”保存快照。
  3. ${INDEX_URL} lists the other four and two pages that are no reports, where the lens stays silent.
     ${INDEX_URL} 列出其余四份，以及两页不是报告、法治镜不作声的网页。
  4. The puzzle piece in the toolbar → 法治镜: tick reports, compare, export CSV; “工作台” opens the workbench.
     工具栏的拼图图标 → 法治镜：勾选报告，比较，导出 CSV；“工作台”打开完整的工作台。

The pages come from this machine (127.0.0.1:${portal.port}); nothing else can be reached. Close the browser or press Ctrl-C to end.
`;
}
