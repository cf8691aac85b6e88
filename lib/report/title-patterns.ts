/**
 * What titles of 法治政府建设 reports look like, and what only looks like one. Shared by the detector, which must stay
 * small, and by the recogniser; no dependency but the language.
 */

/**
 * `report`: names such a report with a year or an issuer. `possible`: the core phrase without either, as a column name
 * has it. `near-miss`: speaks of such a report without being one. `other-kind`: another kind of document. `other`: says
 * nothing.
 */
export type TitleVerdict = 'report' | 'possible' | 'near-miss' | 'other-kind' | 'other';

/** Titles longer than this are cut: no portal prints one, and patterns stay cheap on hostile input. */
const MAX_TITLE_CHARS = 300;

/** Only the characters that the patterns of titles use; whole texts go through the real converter. */
export const TRADITIONAL =
  '設況報關於讀實規劃綱評審議見總結務導發佈開會聽匯彙徵範責單門區縣鎮鄉廳員辦處數條標題檢調視預環績現將書圖訓決則執創進點對專職終認組織學習參據統計狀藍項舉';
const SIMPLIFIED =
  '设况报关于读实规划纲评审议见总结务导发布开会听汇汇征范责单门区县镇乡厅员办处数条标题检调视预环绩现将书图训决则执创进点对专职终认组织学习参据统计状蓝项举';
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');
const FOLD = new Map([...TRADITIONAL].map((char, index) => [char, SIMPLIFIED[index] ?? char]));

/** Half width, without blanks, simplified as far as the patterns here need it; at most `limit` characters are read. */
export function foldLine(line: string, limit = MAX_TITLE_CHARS): string {
  const cut = line.length > limit ? line.slice(0, limit) : line;
  const narrow = cut.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
  return narrow.replace(ANY_TRADITIONAL, char => FOLD.get(char) ?? char);
}

/** The subject and the word that says "an account of it", with the fillers that stand between. */
const CORE =
  /(?:法[治制](?:政府|税务|海关|统计|气象)?(?:部门|机关)?建设|法治政府(?=(?:年度|工作){1,2}报告)|依法行政)(?:[暨及和与、,]?(?:法治政府建设|建设法治政府))?(?:的|年度|年终|工作|开展|推进|落实|进展|完成|自查|专项|[上下]?半年|第?[一二三四]季度|\d{4}年度?|[及和暨].{0,20}责任人职责|与责任|,|、){0,5}(?:情况|总结|报告)/g;

/** Behind the core: what makes it a text about a report, or a call to write one. */
const BEHIND_NEAR_MISS =
  /^.{0,30}?(?:审[议查计]|评[议估]|决议|指引|要求|征求|督[察查导]|考核|测评|[汇通]报|调[研查]|[视检][察查]|发布会|综述|述评|研究|工作的通知|报送|目录|汇总|一览|专栏)/;
/** Even in brackets. */
const BEHIND_ALWAYS = /解读|图解|范文|模板|格式|征求意见|问[卷答]|者问|说明|搜索|[撰么]写|\d篇/;
/** A title may go on: 和2022年工作思路; 的报告公示; ——在市人大常委会会议上. What follows is then no sign of anything. */
const BEHIND_HARMLESS =
  /^(?:的|情况|年度|报告|总结)*(?:的?(?:公[示告开]|汇报))?(?:[》"”」]的(?:报告|函|通知))?(?:(?:和|及|与|暨|、|,)?\d{4}年.{0,12}(?:思路|打算|安排|计划|要点|部署|谋划))?(?:[(（—_|-].*)?$/;

/** In front of the core. */
const FRONT_NEAR_MISS =
  /解读|图解|一图|[看读]懂|五年|听取|审议|召开|研究|讨论|座谈|调研|[视检][察查]|部署|征求|指引|要点|规划|方案|关于(?:认真)?(?:做好|开展|组织|进一步)|督[察查]|评估|考核|通报|人大.{0,14}对|学习|专题会|指标|模板|范文|参考|示范|[某xX×*][市区县镇乡局年]|^\(?[乡县][镇区]\)?\d/;
/** Offices whose names hold a word of the list above. */
const OFFICE_NAME =
  /规划[和与自然资源国土地建设住]*[局厅委办]|审计[局厅署]|督查[室局]|考核办|调查队|示范[区园]|研究(?:[院室所]|中心)/g;

/** Other kinds of document that stand beside such reports. */
const OTHER_KIND =
  /信息公开.{0,10}报告|责任人职责.{0,3}报告|政府工作报告|行政复议.{0,12}(?:报告|分析)|执法.{0,8}(?:数据|统计)|审计.{0,6}报告|环境状况|[预决]算|绩效|执法检查|述[职法廉]|工作要点|实施(?:方案|意见|细则|纲要|办法)|规划纲要|条例|指标体系|[白蓝]皮书|工作(?:规则|计划)|责任清单|解读|征求意见|公示|常务会议|座谈会|培训班|命名|示范(?:创建|地区|市|项目)/;

const YEAR = /(?:19|20)\d\d年?|二[〇○零Oo0].{1,2}年/;
const ISSUER = /政府|[局厅委部署院室处省市区县乡镇州盟旗]|街道|兵团|海关/;

/** What site, column and title are parted by in a document title. */
const SEPARATOR = /[_|｜]|--+|\s[-–—]\s/;

/** Judges one title as printed anywhere: document title, meta tag, heading, link. Names of site and column around it do no harm. */
export function judgeTitle(title: string): TitleVerdict {
  let best: TitleVerdict = 'other';
  for (const part of title.slice(0, MAX_TITLE_CHARS).split(SEPARATOR, 12)) {
    const verdict = judgePart(foldLine(part));
    if (verdict === 'near-miss') return verdict;
    if (verdict === 'report' || best === 'other') best = verdict;
  }
  return best === 'other' && OTHER_KIND.test(foldLine(title)) ? 'other-kind' : best;
}

function judgePart(line: string): TitleVerdict {
  if (!line.includes('法')) return 'other';
  // A column name in front may hold the core too: what counts is what stands before and behind the last.
  const core = line.match(CORE)?.at(-1);
  if (!core) return 'other';
  const at = line.lastIndexOf(core);
  const front = line.slice(0, at).replace(OFFICE_NAME, '局');
  const behind = line.slice(at + core.length).replace(OFFICE_NAME, '局');
  if (BEHIND_ALWAYS.test(behind)) return 'near-miss';
  if (!BEHIND_HARMLESS.test(behind) && BEHIND_NEAR_MISS.test(behind)) return 'near-miss';
  // 印发…报告的通知 carries one; any other notice asks for one.
  if (/^(?:的?报告)?的?通知/.test(behind) && !/[印转]发/.test(front)) return 'near-miss';
  if (FRONT_NEAR_MISS.test(front)) return 'near-miss';
  return YEAR.test(line) || ISSUER.test(front) ? 'report' : 'possible';
}
