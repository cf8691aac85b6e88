import { byCode } from '../../text/by-code';
import type { QuantityKind } from '../report';

export interface Unit {
  /** As read; canonical by the codebook's folding: 名 → 人, 万元 → 元, 日 → 天. */
  canonical: string;
  kind: QuantityKind;
  factor: number;
}

interface UnitEntry extends UnitMatch {
  /** What must not stand behind it, or the word is another one: 处 in 处理, 条 in 条例. */
  notBefore: RegExp | null;
}

const one = (
  printed: string,
  kind: QuantityKind,
  {
    as = printed,
    factor = 1,
    not = null,
    classifier = false,
  }: { as?: string; factor?: number; not?: RegExp | null; classifier?: boolean } = {},
): UnitEntry => ({
  printed,
  canonical: as,
  kind,
  factor,
  length: printed.length,
  classifier,
  isMore: false,
  notBefore: not,
});

const counts = (list: string, classifier: boolean): UnitEntry[] =>
  list.split(' ').map(printed => one(printed, 'count', { classifier }));

/** Units whose character also begins other words. */
const GUARDED: readonly UnitEntry[] = [
  one('个', 'count', { classifier: true }),
  one('项', 'count', { classifier: true }),
  one('件', 'count', { classifier: true }),
  one('起', 'count', { classifier: true, not: /^(?:草|步|诉状|到|着|来)/ }),
  one('次', 'count', { classifier: true, not: /^(?:日|年|序|生)/ }),
  one('条', 'count', { classifier: true, not: /^(?:例|款|约)/ }),
  one('部', 'count', { classifier: true, not: /^(?:门|署|委|队|级|分|长|位|落)/ }),
  one('家', 'count', { classifier: true, not: /^(?:庭(?!农场)|长|族|政(?!府|务)|园(?!区))/ }),
  one('户', 'count', { classifier: true, not: /^(?:籍|口)/ }),
  one('处', 'count', { classifier: true, not: /^(?:理|置|罚|级|分|以)/ }),
  one('所', 'count', { classifier: true, not: /^(?:有|属|在|谓|辖|涉|需)/ }),
  one('支', 'count', { classifier: true, not: /^(?:持|付|行|部|撑|出)/ }),
  one('批', 'count', { classifier: true, not: /^(?:准|示|评|复|发)/ }),
  one('本', 'count', { classifier: true, not: /^(?:级|市|区|县|年|局|院|省|镇|部门|单位|行政|地|街|乡)/ }),
  one('名', 'count', { as: '人', classifier: true, not: /^(?:称|单(?!位)|录(?![用取入])|列(?!席)|额)/ }),
  one('位', 'count', { as: '人', classifier: true, not: /^(?:于|居|列|置|一体)/ }),
  one('个位次', 'count', { as: '位' }),
  one('位次', 'count', { as: '位' }),
  one('人', 'count', {
    classifier: true,
    not: /^(?:大代表|大常|大及|大建议|民法院|民政府|民检察|民群众|口|力|才公寓)/,
  }),
  one('个人', 'count', { as: '人', not: /^(?:大|民|社|才|员|力|行|工|居|防|体|均|事|身|权|独|信|所)/ }),
  one('期', 'count', { classifier: true, not: /^(?:间|限|货|刊|待)/ }),
  one('面', 'count', { not: /^(?:积|对|向|临|上|试)/ }),
  one('对', 'count', { not: /^(?:接|照|应|象|口|外|策|于|企|全|各|行|群|重)/ }),
  one('类', 'count', { classifier: true }),
  one('大类', 'count', { as: '类' }),
  one('大方面', 'count', { as: '方面' }),
  one('级', 'count', { not: /^./s }),
  one('笔', 'count', { classifier: true, not: /^(?:试|录)/ }),
  one('门', 'count', { classifier: true, not: /^(?:户|口|诊|店|牌)/ }),
  one('块', 'count', {}),
  one('封', 'count', { not: /^(?:闭|控|顶)/ }),
  one('票', 'count', {}),
  one('项目', 'count', { not: /^标/ }),
  one('单', 'count', { not: /^(?:位|元|独|个|项|列)/ }),
  one('组', 'count', { classifier: true, not: /^(?:织|建|成|合|长)/ }),
  one('站', 'count', {}),
  one('轮', 'count', { classifier: true, not: /^(?:训|岗|换|车(?!次)|摩)/ }),
  one('点', 'count', { not: /^(?:多|半|钟|赞|评|击)/ }),
  one('课', 'count', { not: /^(?:题|程)/ }),
  one('版', 'count', { not: /^./s }),
  one('方面', 'count', { classifier: true }),
  one('回', 'count', { classifier: true, not: /^(?:访|复|应|头|信|购|收|家|馈|升|落|迁|避|顾|音|潮|转|流)/ }),
  one('集', 'count', { classifier: true, not: /^(?:中|体|成|约|合|市|团|结|聚|群|纳|训|装)/ }),
  one('根', 'count', { classifier: true, not: /^(?:据|本|治|源|除)/ }),
  one('通', 'count', { classifier: true, not: /^(?:过|知|报|道|办|告|行|信|用|识|力|缉|关)/ }),
  one('场', 'count', { classifier: true, not: /^(?:地|合|景)/ }),
  one('把', 'count', { classifier: true, not: /^(?:握|关|控|脉)/ }),
  one('具', 'count', { classifier: true, not: /^(?:体|有|备)/ }),
  one('首', 'count', { classifier: true, not: /^(?:次|批|创|违|位|席|要|先|个|家|办)/ }),
  one('班', 'count', { classifier: true, not: /^子/ }),
  one('台', 'count', { classifier: true, not: /^(?:账|风|阶|湾)/ }),
  one('节', 'count', { classifier: true, not: /^(?:约|省|能|点|假|日)/ }),
  one('段', 'count', { classifier: true, not: /^落/ }),
  one('层', 'count', { classifier: true, not: /^(?:面|级|层)/ }),
  one('种', 'count', { classifier: true, not: /^(?:植|子|养)/ }),
];

const PLAIN: readonly UnitEntry[] = [
  ...counts(
    '则 宗 例 案 桩 份 卷 册 篇 张 幅 座 栋 幢 间 辆 艘 架 套 只 头 枚 遍 届 堂 字 页 盏 株 棵 瓶 箱 袋 桶 挂 匹 片 口 眼 扇 条款 席 款 尊 羽 尾 粒 滴 床 餐 股 串 团',
    true,
  ),
  ...counts(
    '学时 课时 学分 人日 人天 架次 标段 班次 批次 轮次 人次 票次 车次 航次 频次 篇次 笔次 字节 千字 万字 亩次 点次 幅次 例次 款次 页次 团次 台件 台套 件套',
    true,
  ),
  ...counts(
    '小项 小类 子项 分项 细项 要点 举措 措施 党支部 党组织 派出所 司法所 法院 检察院 律所 律师所 商会 协会 支部 组织 团体 服务站 工作站 站室 点位 路口 路段 河段 断面 街区 商圈 项次 领域 环节 部门 单位 街道 乡镇 镇街 镇 乡 村 社区 县区 区县 市县 县市区 县 区 市 省 园区 园 行业 岗位 系统 平台 窗口 站点 网点 企业 学校 小区 楼栋 网格 队 机构 院 校 店 厂 馆 中心 国 维度 条线 板块 模块 场景 事项 指标 任务 案件 战队 支队 大队 中队 科室 处室 路 线 地市 州市 市州 州 盟 旗 师 团场 连 户家 场所 法庭 步 字号 频道 专栏 栏目',
    false,
  ),
];

const MEASURES: readonly UnitEntry[] = [
  one('元', 'amount', { not: /^(?:旦|素)/ }),
  one('元人民币', 'amount', { as: '元' }),
  one('块钱', 'amount', { as: '元' }),
  one('美元', 'amount'),
  one('欧元', 'amount'),
  one('港元', 'amount'),
  one('日元', 'amount'),
  one('%', 'rate'),
  one('‰', 'rate', { as: '%', factor: 0.1 }),
  one('个百分点', 'points'),
  one('百分点', 'points', { as: '个百分点' }),
  one('个点', 'points', { as: '个百分点', not: /^位/ }),
  one('倍', 'multiple', { not: /^(?:增|感)/ }),
  one('分', 'score', {
    not: /^(?:别|类|级|管|局|公司|中心|队|组|行|支|析|享|为|成|钟|工|段|布|发|期|流|批|层|散|解|区|赛|会|店|厂|校|院)/,
  }),
  one('分钟', 'duration'),
  one('秒', 'duration', { not: /^(?:批|办|级|报|付|懂)/ }),
  one('小时', 'duration'),
  one('个小时', 'duration', { as: '小时' }),
  one('工作小时', 'duration', { as: '小时' }),
  one('个工作小时', 'duration', { as: '小时' }),
  one('天', 'duration', { not: /^(?:津|气|河|桥|网|水|府|门|长|台|山|元|宁|镇|祝)/ }),
  one('日', 'duration', { as: '天', not: /^(?:报|常|照|本|志)/ }),
  one('工作日', 'duration', { as: '个工作日' }),
  one('个工作日', 'duration'),
  one('个自然日', 'duration'),
  one('个月', 'duration'),
  one('个季度', 'duration'),
  one('个星期', 'duration'),
  one('周', 'duration', { not: /^(?:岁|年|边|口|围|知|期|刊|报|密|全|村)/ }),
  one('年', 'duration', { not: /^(?:度|来|以来|行动|规划|计划|级|龄|检|审|报|终|中|初|底|末|会|内|轻|均)/ }),
  one('个年头', 'duration', { as: '年' }),
  ...counts(
    '平方公里 平方千米 平方米 立方米 公里 千米 公顷 公斤 千克 千瓦时 千瓦 兆瓦 毫克 微克 厘米 毫米 英里 吨 亩 米 克 升 毫升 度 摄氏度 GB TB MB PB KM km 公分 分贝 标箱 标准箱 吨标准煤',
    false,
  ),
];

const WITH_SCALE: readonly UnitEntry[] = [one('人民币', 'amount', { as: '元' })];

/** A later entry of the same word replaces an earlier one. */
const ENTRIES = new Map([...GUARDED, ...PLAIN, ...MEASURES, ...WITH_SCALE].map(entry => [entry.printed, entry]));
/** Units by their first sign, the longest first. */
const BY_FIRST = byCode(
  [...ENTRIES.values()].sort((one, other) => other.printed.length - one.printed.length),
  ({ printed }) => printed.charCodeAt(0),
);

/** How far behind a unit the sign stands that may make another word of it. */
const AHEAD = 6;

/** 两个多月: 多 inside the unit. */
const MORE_INSIDE = /^个多(?=月|小时|星期|季度|工作日)/;

/** Classifiers that 次 joins (件次, 家次, 户次), also in brackets: 场(次). */
const TIMES =
  /^[件家户场个批台车班轮篇条项份起处人辆宗例所村期部本种类名位组支队座间套门店企镇堂节艘幅张册卷辑款笔](?:\(次\)|次)(?!日|年|序|生)/;

/** 期(次) leaves open which of the two is counted; no measure of its own as 户次 is. */
const JOINED: ReadonlyMap<string, string> = new Map([
  ['期(次)', '期'],
  ['期次', '期'],
]);

/** 微克/立方米, 元/吨, mg/L: a unit per another. */
const RATIO =
  /^(?:微克|毫克|克|吨|千克|公斤|元|万元|人|次|件|户|个|度|mg|μg|ug|kg|t)\/(?:立方米|平方米|平方公里|标准?立方米|万元|吨|公里|升|人|次|天|日|月|年|件|户|亩|小时|分钟|m3|m³|L|l)/;

export interface UnitMatch extends Unit {
  printed: string;
  length: number;
  /** Counts also behind a Chinese numeral (三项, 两次). */
  classifier: boolean;
  /** 多 stood inside it: 个多月. */
  isMore: boolean;
}

/** The longest unit that begins at `at`, null when what stands there is none we know. */
export function readUnit(text: string, at: number): UnitMatch | null {
  const entries = BY_FIRST.get(text.charCodeAt(at));
  if (!entries) return null;
  const ahead = text.slice(at, at + 12);
  const second = ahead.charAt(1);
  if (second === '多' && MORE_INSIDE.test(ahead)) {
    const whole = readUnit(`个${ahead.slice(2)}`, 0);
    if (whole && whole.length > 1) return { ...whole, length: whole.length + 1, isMore: true };
  }
  const times = second === '次' || second === '(' ? TIMES.exec(ahead)?.[0] : undefined;
  if (times) return { ...asPrinted(times, true), canonical: JOINED.get(times) ?? times.replace(/[()]/g, '') };
  const ratio = ahead.includes('/') ? RATIO.exec(ahead)?.[0] : undefined;
  // 36人/次 is the sloppy form of 36人次.
  const visits = ratio && /^[人件户家]\/次$/.test(ratio) ? ratio.replace('/', '') : null;
  if (ratio) return { ...asPrinted(ratio, visits !== null), ...(visits && { canonical: visits }) };
  for (const entry of entries) {
    const { length } = entry.printed;
    if (!text.startsWith(entry.printed, at)) continue;
    if (entry.notBefore?.test(text.slice(at + length, at + length + AHEAD))) continue;
    return entry;
  }
  return null;
}

function asPrinted(printed: string, classifier: boolean): UnitMatch {
  return { printed, canonical: printed, kind: 'count', factor: 1, length: printed.length, classifier, isMore: false };
}
