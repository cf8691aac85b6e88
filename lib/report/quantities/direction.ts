import { triedOften } from '../../text/tried-often';

/** Which way a number says that something moved. */
export type Direction = 1 | -1;

const UP =
  '增长|增速|上升|提高|提升|增加|上涨|增幅|涨幅|升幅|攀升|扩大|多增|上浮|加快|翻|增|升|涨|多出|高出|反弹|上扬|走高|蹿升|改善|优化';
const DOWN =
  '下降|减少|砍掉|砍去|减掉|裁掉|压掉|缩水|收缩|走低|下探|提速|降低|压减|压缩|缩减|削减|缩短|精简|减幅|降幅|跌幅|回落|下滑|减轻|节约|节省|收窄|减免|裁减|下调|下浮|下跌|压降|压|减|降|缩|少|低|跌|砍|削|时间省|次数省|材料省|成本省|费用省|环节省|用时省|件省|户省|可省|均省';
/** Words of movement of two signs and more; the short ones also end other words. */
export const MOVEMENTS = `${UP}|${DOWN}`
  .split('|')
  .filter(word => word.length > 1)
  .join('|');
/** What may stand between the verb and the number without making a level of it. */
const LINK =
  '(?:均|都|各|分别|约|近|了|超过|超|达到|达|高达|多达|再|平均|最高|最多|总体|幅度|比例|率|也|已|累计|共|同比|以上|为|是|逾|将近|,|:)';
const MOVED = triedOften(new RegExp(`(${UP}|${DOWN})${LINK}{0,4}$`));
/** 降至, 提升到, 压缩为: the number is the new level. */
const LEVEL = triedOften(new RegExp(`(?:${UP}|${DOWN})(?:了)?(?:幅度)?(?:至|到|为|成)(?:了)?[^,。;]{0,4}$`));
const RATE_NAME =
  /(?:压缩|压减|精简|提速|缩减|减免|降幅|完成|达标|节约|改善|优良|优化)率(?:均|也|达到|达|为|是|超过|超)*$/;
/** 压减检查项目42%, 提高办事效率30%: the verb in front of what it moves. */
const CUTS = triedOften(
  /(压减|减少|精简|压缩|削减|缩减|缩短|节约|节省|减轻|减(?=环节|材料|时限|时间|跑动|证明|成本|流程|费用))(?:了)?(?:(?![至到为达])[\u4e00-\u9fff“”()]){1,16}(?<![率度例比重占达到至为是以了时])$|(提高|提升|加快)[\u4e00-\u9fff]{0,6}(?:效率|效能|速度)$/,
);
/** 高于全省平均〔2.3个百分点〕, 优于上年〔1.5%〕. */
const ABOVE =
  /(?:高于|优于|高出|领先于?|超出?)(?:全[国省市区县州盟]|[省市区县]|同类|上年|去年|同期|平均|均值)[^,。;]{0,10}$/;
const IS_UP = new RegExp(`^(?:${UP})$`);
/** What parts numbers that 分别 has announced, when each brings its own verb: 增长12.3%、下降4.1%. */
export const JOINT_WITH_VERB = triedOften(
  new RegExp(`^(?:[、和与及]|以及)(?:同比)?(?:${UP}|${DOWN})了?(?:约|近|超过?)?$`),
);

/** Every movement is worded with one of these signs, the ends of the words above, 低于 and 同比; most leads hold none. */
const MOVES = new RegExp(`[${[...`${UP}|${DOWN}`.matchAll(/.(?=\||$)/g)].join('')}低比多高优领超]`);
/** 比去年多〔86件〕, 较上年多办理〔30件〕. */
const MORE = triedOften(
  /(?:[较比](?:上年度?|去年|上一年度?|前年|同期|往年|(?:19|20)\d{2}年)[^,。;]{0,6}|同比)多(?:了|[\u4e00-\u9fff]{1,2})?$/,
);

/**
 * Read the words in front of a percentage, difference or multiple.
 * @returns null when they name a level, not a movement
 */
export function readDirection(lead: string): Direction | null {
  if (!MOVES.test(lead) || (lead.includes('率') && RATE_NAME.test(lead))) return null;
  const level = LEVEL.exec(lead)?.[0];
  // 增幅为, 降幅为 name the movement; 降为 names the level.
  if (level && !/(?:幅度|增幅|涨幅|减幅|降幅|跌幅|升幅|比例)(?:为|是|达到?|至)?/.test(level) && !/达到?$/.test(lead))
    return null;
  if (/低于[^,。;]{0,14}$/.test(lead)) return -1;
  if (ABOVE.test(lead)) return 1;
  const cut = CUTS.exec(lead);
  if (cut) return cut[1] === undefined ? 1 : -1;
  if (MORE.test(lead)) return 1;
  const moved = MOVED.exec(lead);
  const verb = moved?.[1];
  // 最低〔82%〕 is a level.
  if (verb === '低' && lead[(moved?.index ?? 0) - 1] === '最') return null;
  if (!verb) return /同比(?:约|近|超过?|为|[:,])?$/.test(lead) ? 1 : null;
  return IS_UP.test(verb) ? 1 : -1;
}

/** 复议案件增加〔20件〕, 持证人员减少了〔12人〕: what is counted stands in front of the verb and has moved; 新增12项, 精简材料120份 tell things done. */
const NOUN_MOVED =
  /(?:案件|事项|人员|律师|申请|诉讼|复议|收案|投诉|信访|事故|纠纷|主体|[户件人次总]数|总量|数量)(?:增加|减少|上升|下降)了?(?:约|近|超)?$/;

/** Cases and visits are counted anew each year: 增加12件 alone is a difference, while 增加5项 may have been done to a list. */
const OF_A_YEAR: ReadonlySet<string> = new Set(['件', '起', '宗', '件次', '人次', '批次']);
const ALONE = /^(?:增加|减少|上升|下降)了?(?:约|近|超)?$/;

export function movesItsNoun(lead: string, unit: string): boolean {
  return NOUN_MOVED.test(lead) || (OF_A_YEAR.has(unit) && ALONE.test(lead));
}

const COMPARED =
  /同比|环比|[与和同跟](?:上|去|前|往|20|19|同期|年初)[^,。;]{0,12}比|[较比](?:上|去|前|往|20|19|改革|以前|此前|原|同期|年初|全)|比.{1,12}(?:多|少|增|减)/;

/** Whether a difference in counts (同比减少12件) compares with another figure, rather than cutting so many things. */
export function isComparison(clause: string): boolean {
  return COMPARED.test(clause);
}
