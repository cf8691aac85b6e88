import { foldLine, judgeTitle } from '../report/title-patterns';
import type { Line } from './lines';

/**
 * What a line of a page is, by its own words. `furniture`: navigation, counters, share bars, neighbours, footers;
 * `sentence`: running text; `heading`: numbered; `closing`: signature or date; `title`: names a report;
 * `address`: 市委、市政府： or 各位委员：; `row`: of a data table; `short`: anything else.
 */
export type LineKind = 'furniture' | 'sentence' | 'heading' | 'closing' | 'title' | 'address' | 'row' | 'short';

/** A furniture line longer than this would be an article. */
const MAX_FURNITURE_CHARS = 160;

/** Words a line of page furniture begins with, folded. Anchored: report sentences speak of 信息来源 and 打印 too. */
const FURNITURE_START =
  /^[【[(（|〖\-—>»·●◆■▪*]*(?:[上下]一[篇条页则]|没有了|打印(?:本页|此页|文章|$|[】\]）)|])|关闭(?:本页|窗口|页面|$|[】\]）)|])|(?:加入)?收藏(?:本页|$|[】\]）)|])|返回(?:顶部|首页|列表|上一页|$)|分享(?:到|至|[:：]|$)|转发到|责任编辑|责编|编辑[:：|]|审核[:：|]|校对[:：|]|[初复终]审[:：]|录入[:：]|撰稿[:：]|供稿[:：]|作者[:：|]|稿源|信息来源|文章来源|来源[:：|]|发布(?:时间|日期|机构|单位|人|者)|发文(?:时间|日期|机关|字号|机构|单位)|成文(?:时间|日期)|生成日期|更新(?:时间|日期)|时间[:：|]|日期[:：|]|浏览(?:次数|量|数|[:：])|阅读(?:次数|量|数|人数)|点击(?:数|量|次数|率)|访问(?:次数|量|人数)|字体|字号|字体大小|视力保护|当前位置|您对本(?:页|文|网)|文明上网|欢迎(?:您|访问|来到|光临|关注)|您?(?:现在|当前)?(?:所在)?的?位置[:：]|您现在的位置|您所在的位置|(?:网站)?首页(?:$|[>»|/＞›-])|索引号|信息索引|主题(?:分类|词)|体裁|文号[:：|]|文件编号|标题[:：|]|名称[:：|]|信息名称|有效性|公开(?:方式|范围|时限|类别|形式|日期)|信息(?:分类|类别|公开类别|形式)|组配分类|服务对象|公文时效|关键[字词]|废止日期|生效日期|主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站标识码|技术支持|联系(?:我们|电话|方式)|邮政编码|邮编|网站地图|网站声明|关于我们|隐私|扫一扫|扫码|微信(?:扫|公众号$|$)|微博$|手机(?:版|站|查看|浏览)|二维码|相关(?:链接|文档|阅读|附件|新闻|信息|解读|推荐|文章|稿件|内容|报道)|热点|热门|推荐(?:阅读|新闻)|最新(?:信息|公开|新闻|发布|文章)|点击排行|栏目导航|友情链接|站点导航|无障碍|长者|适老|关怀版|简体|繁体|简繁|智能问答|登录|注册|搜索$|请输入|全文检索|站内|设为首页|加入收藏|今天是|展开全文|阅读全文|查看全文|显示全文|展开剩余|点击展开|收起|纠错|我要纠错|评论[:：(（]?|点赞|网友评论|分页|末页|尾页|导出|下载(?:文字版|word|pdf|本页)|语音(?:播报|朗读)|朗读|听全文|播放|暂停|加载中|正在加载|producedby|copyright|版权|京ICP|\S{0,3}ICP备|\S{0,3}公网安备|internetexplorer|您的浏览器|ai脑图|免责声明|信息公开指南|政府信息公开目录)/i;

/** Wherever they stand in a short line, they mark it as furniture. */
const FURNITURE_WITHIN =
  /ICP备|公网安备|网站标识码|版权所有|(?:浏览|阅读|点击|访问)(?:次数|量|数)[:：]|[【[]?(?:大|小)[】\]|]*中[】\]|]*(?:小|大)[】\]]?$|打印本页|关闭(?:本页|窗口|页面)|上一[篇页条].{0,80}下一[篇页条]|producedby|第\d+页[/／]?共\d+页|来源[:：].{0,40}(?:时间|日期|\d{4}-\d)|(?:时间|日期)[:：].{0,40}来源|(?:字体|字号)[:：]|分享到|责任编辑[:：]|满意.{0,20}不满意/i;

/** A line of the printed facts of an article: two labels, or one beside a date. */
const FACT_LABEL =
  /(?:来源|作者|时间|日期|浏览|阅读|点击|访问|次数|字体|字号|编辑|审核|打印|分享|收藏|点赞|评论|关注|热度)[^:：，。]{0,4}[:：]/g;
const ANY_DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/** The few pieces of furniture that are whole sentences. */
const FURNITURE_SENTENCE =
  /^(?:您的浏览器|为了?(?:获得|确保|更好)|免责声明|版权所有|扫一扫|用微信|本网站|本站|凡本网|声明[:：]|温馨提示|建议使用)/;

/** Page numbers and separators alone. */
const ONLY_MARKS = /^(?:大|中|小|默认|特大|超大|今日|无|[\d\s|/\\<>«»‹›·.…\-_*>]+)$/;

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部]|\d{1,2}[.．、]\S|[（(]\d{1,2}[)）])/;

/** 2022年2月25日, 二〇二二年二月二十五日, and the damaged 2022225 that stands alone under a signature. */
const DATE_LINE =
  /^[（(]?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|二[〇○零OoO0]{1,2}[〇○零一二三四五六七八九十]{1,2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{0,3}日?|20\d{5,6})[)）]?$/;
const SIGNATURE =
  /^(?:[\u4e00-\u9fff（()）、]{2,60}(?:政府|委员会|局|厅|部|署|办公室|办事处|委|院|中心|总队|支队|大队|街道|镇|乡|党组|党委|领导小组))$/;
const SENTENCE_MARK = /[。；！？;!?]/;
const PAUSE_MARK = /[，、：,:]/g;

/** Share of link characters that makes a line a list of links. */
const LINK_SHARE = 0.6;

export function judgeLine(line: Line): LineKind {
  const { text } = line;
  const linkShare = line.linkChars / text.length;
  const isShort = text.length <= MAX_FURNITURE_CHARS;
  if (linkShare > LINK_SHARE && (isShort || linkShare > 0.9) && !isOwnText(line)) return 'furniture';
  if (isShort) {
    const folded = foldLine(text, MAX_FURNITURE_CHARS);
    if (ONLY_MARKS.test(folded) && !line.isRow && !DATE_LINE.test(folded)) return 'furniture';
    const isSentence = folded.length > 30 && /[。;]$/.test(folded) && line.linkChars === 0;
    if (!isSentence && (FURNITURE_START.test(folded) || FURNITURE_WITHIN.test(folded))) return 'furniture';
    if (!isSentence && isFactLine(folded)) return 'furniture';
    if (isSentence && FURNITURE_SENTENCE.test(folded)) return 'furniture';
    if (DATE_LINE.test(folded)) return 'closing';
    if (line.isRow) return namesTheReport(text) ? 'furniture' : 'row';
    if (HEADING.test(folded)) return 'heading';
    if (folded.length < 80 && judgeTitle(folded) === 'report') return 'title';
    if (/[:：]$/.test(folded) && folded.length < 60) return 'address';
    if (!SENTENCE_MARK.test(text) && SIGNATURE.test(folded)) return 'closing';
  } else if (line.isRow) return 'row';
  if (text.length >= 12 && SENTENCE_MARK.test(text)) return 'sentence';
  if (text.length >= 40 && (text.match(PAUSE_MARK)?.length ?? 0) >= 2) return 'sentence';
  return 'short';
}

function isFactLine(folded: string): boolean {
  const labels = folded.length < 120 ? (folded.match(FACT_LABEL)?.length ?? 0) : 0;
  return labels > 1 || (labels === 1 && folded.length < 80 && ANY_DATE.test(folded));
}

/** A row of an index block: 名称 | 甲县2023年度法治政府建设情况报告. */
function namesTheReport(row: string): boolean {
  return row.split('\t').some(cell => judgeTitle(cell) === 'report');
}

/** A linked sentence, as portals link names of laws inside a text: it ends as sentences do. */
function isOwnText(line: Line): boolean {
  return line.text.length > 40 && /[。；]$/.test(line.text);
}
