/**
 * How titles of such reports and of their neighbours are worded, as data. All patterns expect simplified, half-width
 * text without blanks, and are linear: bounded repetition only.
 */

/** The work the report is about. 依法行政 was its name to about 2016. */
export const core =
  /法[治制]政府(?:部门)?建设|建设法治政府|依法行政(?:暨|和|及|与)法治政府建设|依法行政|法治政府(?=(?:年度|工作){1,2}报告)|法治(?:机关|部门|税务|海关|统计|央行|气象)?建设/;
/** Cores that name something else too often to carry a verdict alone. */
export const weakCore = /^(?:法治(?:机关|部门|税务|海关|统计|央行|气象)?建设|建设法治政府)$/;

/** What stands behind the core of a report's title, nothing left over. */
export const reportForm =
  /^(?:的?(?:与责任|年度|工作|开展|推进|落实|完成|总体|有关|相关|贯彻落实|主要|自查|全面|年终|[上下]?半年|第?[一二三四]季度|前三季度|\d{4}年度?))*的?(?:情况|工作)?的?(?:年度|总结|工作|专项|综合|自评|自查|情况)*的?(?:报告|情况|汇报|总结|总结报告|年报|报告书)$/;

/** A second year's plan announced in the same title: 及2016年工作打算, 和2022年工作思路. */
export const planAnnounced =
  /(?:暨|及|和|与|、)(?:\d{4}年?(?:度)?|下一?年度?|下半年|下一步|今后|来年|明年)?(?:的)?(?:重点|主要|法治政府建设)*(?:工作)?(?:的)?(?:打算|计划|思路|安排|要点|重点)(?:的?报告)?$/;

/** The leaders' duty announced beside the work: …法治政府建设和履行推进法治建设第一责任人职责情况的报告. */
export const dutyAnnounced =
  /(?:暨|及|和|与|、)(?:党政)?(?:主要)?(?:负责人|负责同志)?(?:履行)?(?:推进)?(?:法治建设)?第一责任人(?:职责)?(?:履行|落实)?/;

/** Behind the form: a year, an edition, a number in brackets. */
export const appendix = /[([](?:[^()[\]]{0,16}\d{4}[^()[\]]{0,8}|公开版?|全文|摘要|节选|正文|网站公开版?)[)\]](?:号)?$/;

/** Titles of model texts, which name no body of flesh and blood: 某局, XX镇, 202X年, (县区). */
export const modelTitle =
  /某某?[省市区县州镇乡局街厅委部]|[xX×*]{1,4}[省市区县州镇乡局街]|20\d?[xX×*]{1,2}年?|^\(?(?:乡镇|镇街|县区|区县|市县|县市区?|市区|各?部门|单位|机关)\)?(?=(?:关于)?\d{4}年)/;

/** Named in the order in which they are tested; each says why the page is none. */
export const nearMisses: readonly { code: string; where: 'title' | 'head' | 'tail'; pattern: RegExp }[] = [
  { code: 'interpretation', where: 'title', pattern: /解读|图解|一图读懂|问答|答记者问|说明(?:书|稿)?$/ },
  {
    code: 'plan',
    where: 'tail',
    pattern: /实施纲要|实施方案|实施意见|方案|规划|要点|工作安排|工作计划|行动计划|责任分工|任务分解|任务清单|责任清单/,
  },
  {
    code: 'guidance',
    where: 'title',
    pattern: /指引|指标体系|指标|格式|模板|范文|范本|参考|怎么写|样本|锦集|汇编|\d{1,2}篇|[一二三四五六七八九十]篇/,
  },
  {
    code: 'review',
    where: 'title',
    pattern:
      /审议意见|审查意见|督察|督查|督导|评估|考核|测评|调查报告|调研|视察|检查报告|执法检查|整改|巡察|巡视|第三方/,
  },
  {
    code: 'meeting',
    where: 'title',
    pattern:
      /听取|召开|座谈会|推进会|常务会议|常委会会议|培训班|审议通过|专题会|动员会|工作会议|联席会|部署|强调|主持|调度/,
  },
  { code: 'meeting', where: 'head', pattern: /会议|研究(?!院|所|室|中心)/ },
  { code: 'notice', where: 'tail', pattern: /(?:通知|通报|要求|部署)$/ },
  {
    code: 'model-area',
    where: 'title',
    pattern: /建设示范|示范(?!区)|创建|试点|典型案例|优秀案例|白皮书|蓝皮书|大事记|年鉴/,
  },
  { code: 'call', where: 'title', pattern: /征求|征集|公示|名单|公告|满意度|问卷|投票|招标|采购/ },
  { code: 'several-years', where: 'head', pattern: /五年|三年|[两四六]年来|近年/ },
  {
    code: 'duty-report',
    where: 'title',
    pattern: /述法|述职|述廉|履职报告|履行推进法治建设第一责任人职责(?:情况)?(?:的)?(?:述职|述法|报告|汇报)/,
  },
  { code: 'rules', where: 'tail', pattern: /办法|条例|规定|细则|决定|规则|制度|意见(?!落实|办理)|批复|通报|的函$/ },
  {
    code: 'paper',
    where: 'title',
    pattern:
      /^论|^浅[析议谈论]|^试论|^关于.{0,20}的(?:思考|探讨|研究)|思考$|研究$|路径|对策|启示|为例|综述|纪实|侧记|记者/,
  },
  {
    code: 'other-report',
    where: 'title',
    pattern:
      /信息公开|政务公开|行政复议|行政应诉|行政执法(?!.{0,12}法治政府)|执法(?:数据|统计)|环境(?:状况|保护)|审计|绩效|预算|决算|政府工作报告|检察|法院|普法|依法治[省市区县州旗镇乡校](?!.{0,8}法治政府)|政府网站|营商环境|党建|党风廉政|意识形态/,
  },
];

/** A title without the core that is worded as a document or as news. */
export const otherDocument =
  /(?:报告|方案|通知|意见|条例|办法|要点|总结|计划|规定|决定|公告|公示|解读|指引|体系|纲要|规划|规则|目录|名单|批复|函|标准|清单|制度|读本|指南)(?:[(（].{0,40})?$|召开|听取|调研|座谈|主持|启动|获评|命名|发布会|年度报告|年报$|报表$|[预决]算(?:公开)?$|工作报告/;

/** Verbs of the press before the core: the text under it may still be the report. */
export const pressVerb = /发布|公布|公开|晒出|出炉/;

/** Words between the body's name and the core that name no body. */
export const filler =
  /(?:关于|报送|上报|呈报|印发|公布|发布|公开|推进|推动|加强|开展|贯彻|落实|深入|全面|加快|进一步|扎实|有序|做好|本级|(?<=^|关于|推进|加强|开展|报送|做好)[全我][市区县省州旗镇乡局]|依法治[国省市区县](?:暨|和|、)|年度|上半年|下半年|半年|(?:第?[一二三四]|前三)季度|工作|情况|的|[《》“”"':,,、()—\-·|_/])+$/;
