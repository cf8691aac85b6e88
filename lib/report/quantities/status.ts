import { triedOften } from '../../text/tried-often';
import type { QuantityStatus } from '../report';
import { MOVEMENTS } from './direction';

const PAST = '(?:上年度?|去年|上一年度?|前年|上年同期|去年同期|同期|往年|上期|此前|改革前|原来|以前|年初)';
/** 较2022年的〔558件〕, 与上年同期〔35件〕相比. */
const BESIDE_PAST = triedOften(
  new RegExp(
    `(?:较|比|与|(?<!连)同|相比|对比|相较于?)(?:${PAST}|(?:19|20)\\d{2}年度?)(?:同期)?的?(?:[\\u4e00-\\u9fff]{0,8}(?<!${MOVEMENTS}|取消|新增|新建|调整|缩小|前进|前移|后移|跃升|上移|多|少|了|升|降|增|减|砍|翻))?(?:为|是|共)?[(:]?$`,
  ),
);
/** 是2023年〔3184件〕的2.3倍, 是2021年(〔58件〕)的2.2倍. */
const MULTIPLIED = triedOften(new RegExp(`(?:是|为|相当于)(?:${PAST}|(?:19|20)\\d{2}年度?)(?:同期)?的?[(]?$`));
const IN_BRACKET = triedOften(
  new RegExp(`[(](?:其中)?(?:${PAST}(?!结转|结存|转结|转入|遗留)|((?:19|20)\\d{2})年度?(?:同期)?)[^()]{0,16}$`),
);
const OPENS_PAST = triedOften(
  /^(?:而|但|其中)?(?:(上年同期|去年同期|同期)|上年度?|去年|上一年度?|前年|((?:19|20)\d{2})(?:年度?|(?=总?共|累计))(?:同期)?)(?!结转|以来|来|底|末|度?已|至)/,
);

/** What all of these need, and few clauses hold. */
const NAMES_PAST = /[年期前来总累]|\d共/;

const FROM = /(?:由|从)[^,。;由从至到]{0,16}$/;
const YEAR_OF = /(?:19|20)\d{2}年(?:度|底|初|末)?的?/g;
const TO_NEXT = /^[^,。;\d]{0,14}(?:至|到|为|成)(?:了)?[^,。;\d]{0,6}$/;

export interface StatusInput {
  /** The last words of the sentence before the number. */
  before: string;
  lead: string;
  clause: string;
  /** From the number to the next one or the end of the clause. */
  trail: string;
  /** From the start of the clause to the number. */
  clauseLead: string;
  /** From the number, or the last one joined to it, to the next number of the clause; null when none follows there. */
  toNext: string | null;
  /** The same for the number after the next. */
  afterNext: () => string | null;
  role: string;
  year: number | null;
  /** The number is a level, not itself a movement. */
  isLevel: boolean;
  /** Another number of the same unit stands in the sentence without a past year in front. */
  hasPresentTwin: () => boolean;
}

const AHEAD = triedOften(
  /(?:力争|(?<!向上|上级|对上|积极)争取(?!到|了|[^,。;]{0,10}(?:资金|经费|补助|债券|试点|政策|名额|指标|荣誉))|预计|预期|拟(?<![^,]拟)(?:于|在|新|建|完成|开展|出台|实施)|计划(?<!(?:工作|立法|年度|行动|检查|抽查|审计|培训|制定|整改|实施|决策|改革|监管|学习|出台|清理|普法|轮训|学法|执法|监督|抽检|督查|宣传|调研|巡查|监测|招聘|采购|用地|按|(?:按照|根据|落实|执行|依照|围绕|印发)[^,。;]{0,16})计划)(?!完成率|完成情况|完成度|执行)(?:于|到|在|用|新|建|实施|培|完|开|投|今|明|内|20|将|全年|检查|抽查|抽检|评查|审查|办理|制定|修订|清理|召开|举办|组织|排查|整治|化解)|^(?:全年|年度|年初)计划(?:检查|抽查|抽检|评查|审查|制定|修订|召开|举办|组织|开展|排查|培训)|目标(?:任务)?(?:为|是|值|:)|(?:全年|年度|年初|今年|本年度?)的?目标(?:检查|抽查|培训|完成|立案|排查|整治|化解|办理|评查|新增|新建)|下一?步|明年|下一年|将(?:达|建|新|完成|实现|开展|推出|打造|培育|争取|力争|超|突破|不低于|再|继续|于|在|进一步|陆续|持续))[^。;]*$/,
);
/** What all of these need, and what is hoped for. */
const LOOKS_AHEAD = /[争预拟划标步明下将保]/;
/** 将在建项目12个纳入清单: 将 takes an object here, nothing lies ahead. */
const PUTS =
  /将[^,。;]{0,60}(?:纳入|列入|作为|下放|赋权|划转|移交|交由|转为|列为|确定为|调整|整合|压缩|合并|落实|分解|委托|延伸|融入|录入|公布|公开|推送|报送|提交|送达|改为|划归)/;
const UNTIL = /(?:到|(?<![截月年日])至)((?:19|20)\d{2})年(?:底|末|年底|前)?(?:前)?,?[^。;]*$/;
/** 到“十四五”末: the plan of five years that ends in 2025, and those after it. */
const UNTIL_PLAN = /(?:到|(?<!截)至)“?十([三四五六])五”?(?:规划)?(?:时期|期)?末[^。;]*$/;
const LAST_YEARS: Readonly<Record<string, number>> = { 三: 2020, 四: 2025, 五: 2030, 六: 2035 };
/** 已培育〔13户〕: done, whatever the sentence looked ahead to. */
const IS_DONE = /已|目前|截至|实际/;

/** 计划2023年开展培训12期, …, 审查〔50件〕: a sentence that plans a later year goes on planning. */
const PLANS_YEAR =
  /(?:计划|拟|将|力争|确保)(?:在|于|从|到)?((?:19|20)\d{2})年|((?:19|20)\d{2})年,?[^,。;\d]{0,8}(?:计划|拟|将|力争)/;

/** Whether a number reports, plans, or is given to compare with. */
export function readStatus(input: StatusInput): QuantityStatus {
  const { before, lead, clause, clauseLead, role, year } = input;
  if (isPrevious(input)) return 'previous';
  if (role === 'plan') return 'planned';
  if (
    LOOKS_AHEAD.test(clauseLead) &&
    AHEAD.test(clauseLead) &&
    !/(?:已|超额|提前|完成了)/.test(clauseLead) &&
    !PUTS.test(clause)
  )
    return 'planned';
  const until = /[到至]/.test(before) ? UNTIL.exec(before) : null;
  const plan = before.includes('五') ? UNTIL_PLAN.exec(before) : null;
  const last = Number(until?.[1] ?? LAST_YEARS[plan?.[1] ?? ''] ?? 0);
  if (year !== null && last > year && !IS_DONE.test(clauseLead)) return 'planned';
  const planned = LOOKS_AHEAD.test(before) ? PLANS_YEAR.exec(before) : null;
  if (planned && year !== null && Number(planned[1] ?? planned[2]) > year && !IS_DONE.test(clauseLead))
    return 'planned';
  if (
    LOOKS_AHEAD.test(before) &&
    /(?:力争|(?<!向上|上级|对上)争取|预计|计划到)[^。;]{0,60}$/.test(before) &&
    /(?:达到?|至|到|建成|实现|完成)[^,。;]{0,8}$/.test(lead)
  )
    return 'planned';
  return 'reported';
}

/** 提高到2020年的〔29.65%〕 in the report of a later year; 为2020年的〔132%〕 is this year's, measured by that one. */
const YEAR_REACHED = /[高升长加降低少减增][至到]((?:19|20)\d{2})年(?:全年|年?[底末])?的$/;
const FROM_LIST = /(?:由|从)[^,。;至到]{0,50}、[^,。;至到、]{0,8}$/;
/** 由85%提升14个百分点至99%. */
const MOVES = /^(?:提升|提高|上升|增长|增加|下降|降低|减少|压缩|缩短)了?$/;
const GOES_ON = /^、[^,。;、至到\d]{0,8}$/;

/** 从法定〔120个工作日〕、承诺〔60个工作日〕压至35个工作日: each of the bases is given to compare with. */
const INTO = /^(?:压缩|缩短|压减|减少|精简|变更?|改|转变?|降|降低|提升|提高|增加|整合|优化)(?:为|至|到|成)/;

function isBase({ lead, clauseLead, trail, toNext, afterNext }: StatusInput): boolean {
  if (!/[由从]/.test(clauseLead)) return false;
  if (INTO.test(trail) && FROM.test(lead.replace(YEAR_OF, ''))) return true;
  if (toNext === null) return false;
  const next = toNext.replace(YEAR_OF, '');
  const isFirst = FROM.test(lead.replace(YEAR_OF, ''));
  if (isFirst && TO_NEXT.test(next)) return true;
  if (isFirst && (GOES_ON.test(next) || MOVES.test(next)))
    return TO_NEXT.test((afterNext() ?? '').replace(YEAR_OF, ''));
  return FROM_LIST.test(clauseLead) && TO_NEXT.test(next);
}

function isPrevious(input: StatusInput): boolean {
  const { clauseLead, year, isLevel, hasPresentTwin } = input;
  if (!isLevel) return false;
  if (!NAMES_PAST.test(clauseLead)) return isBase(input);
  if (BESIDE_PAST.test(clauseLead)) return true;
  if (MULTIPLIED.test(clauseLead) && /^[)]?的\d*$/.test(input.toNext ?? '')) return true;
  const bracket = IN_BRACKET.exec(clauseLead);
  if (bracket) return !bracket[1] || year === null || Number(bracket[1]) < year;
  if (isBase(input)) return true;
  const reached = YEAR_REACHED.exec(clauseLead);
  if (reached && year !== null && Number(reached[1]) < year) return true;
  const past = OPENS_PAST.exec(clauseLead);
  if (past && !/(?:较|比|同比|增长|上升|下降)[^,。;]{0,20}$/.test(clauseLead)) {
    if (past[1]) return true;
    // 去年 alone may be the year reported on, in the mouth of the year after.
    return (past[2] === undefined || (year !== null && Number(past[2]) < year)) && hasPresentTwin();
  }
  return false;
}
