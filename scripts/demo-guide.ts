import type { Portal } from '../tests/e2e/portal';
import { OTHER_PAGES, SEED_PAGES } from '../tests/e2e/portal-seeds';

/** What to do in the open browser, and where each page stands. */
export function guideText(portal: Portal): string {
  const line = ({ title, url }: { title: string; url: string }) => `  ${title}\n    ${url}`;
  return `
Chromium is open on the first report. 浏览器已打开第一份报告。

  1. At the right edge of the page: the tab “法治镜” opens the panel. Figures of the report are painted in the page;
     a click on a row goes to its sentence, a click on a painted figure opens its row.
     点页面右侧的“法治镜”打开面板；点面板中的一行跳到原文，点原文中的数字打开该行。
  2. “保存报告” at the bottom of the panel keeps a snapshot. 面板底部“保存报告”保存快照。
  3. Open another report by its address and save it too. 用地址打开另一份报告，同样保存：

${SEED_PAGES.map(line).join('\n')}

  4. The puzzle piece in the toolbar → 法治镜: tick reports, compare, export CSV.
     工具栏的拼图图标 → 法治镜：勾选报告，比较，导出 CSV。
  5. These two are no reports: the lens stays silent. 这两页不是报告，法治镜不作声：

${OTHER_PAGES.map(line).join('\n')}

The pages come from this machine (127.0.0.1:${portal.port}); nothing else can be reached. Close the browser or press Ctrl-C to end.
`;
}
