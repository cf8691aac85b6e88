import type { Figure, ReadingText } from '../reading';
import { ODD } from './doubts';
import type { ReadIndicator } from './read-indicator';
import type { Windows } from './windows';

/** A label that only names acts of an administration or kinds of disputes, with no verb that says what was done: what a case may be about. */
const MATTER_ALONE =
  /^[,、;:(]?(?:其中|另有)?[,、]?(?:主要)?(?:是|为|有|涉及?|属于|关于|针对|因|不服)*(?:(?:政府)?信息公开|行政(?:处罚|强制(?:措施|执行)?|许可|确认|征收|裁决|登记|给付|检查|审批)|治安处罚|工伤认定|投诉举报|劳动(?:人事|合同|报酬|关系)?|消费|医患|医疗|交通事故|土地征收|征地拆迁)(?:类|型|决定|案件?|申请|行为|事项|领域|方面|纠纷|争议)*的?(?:案件)?(?:有|为|占|共|达)?(?:约|近)?$/;
/** 从案件类型看, 主要集中在…两个领域, 涉及行政处罚…: what follows sorts cases by their matter. */
const SORTS =
  /类(?:型|案件|申请)?的?[有为占共达]?$|集中(?:在|于)|(?:案由|类型|类别|事项|领域)(?:来?看|上|主要|分布|构成|[为是:,])|涉及?(?=[^,;。]{0,12}$)|[按从][^,;。\d]{1,10}(?:看|分|划分|统计),/;
/** 〔受理案件中〕投诉举报12件、行政处罚17件: kinds of cases, whether or not their total is known. */
const OF_THE_CASES =
  /^(?:在)?(?:全部|所|已)?(?:受理|收到|新收|办理|办结|审结)的?(?:行政)?(?:复议|诉讼|应诉)?案件中[,:]?/;
const MOST_OPENING = 20;
const SORTING_HEADING = /申请事项|案由|(?:类型|类别|事项|领域)(?:情况|分布|构成|分析)?$/;
const OF_CASES: ReadonlySet<string> = new Set(['reconsideration', 'litigation']);
/** Behind these, acts that are only listed may as well be told for themselves. */
const OF_DISPUTES: ReadonlySet<string> = new Set(['mediation', 'legal_aid', 'hotline', 'petitions']);
const dimensionOf = (id: string): string => id.slice(0, id.indexOf('.'));
const SIGN_OF_PART = /其中/;
const MOST_BACK = 24;
const MOST_CHARS = 500;
const MOST_SAID = 160;

/**
 * Whether what is named beside a number is what cases are about (受理复议案件120件, 涉及行政处罚41件; 调解纠纷860件, 其中劳动争议31件) and not what was
 * done in the year: `sorted` where the text says that it sorts them, `open` where it only lists acts behind cases of reconsideration or litigation.
 */
export function matterOfCases(
  { normal: { text }, sentences, sections }: ReadingText,
  figures: readonly Figure[],
  index: number,
  { before }: Windows,
  byFigure: readonly ReadIndicator[][],
): 'sorted' | 'open' | null {
  const figure = figures[index] as Figure;
  if (figure.kind !== 'count') return null;
  const here = sentences[figure.sentence];
  const start = here?.range[0] ?? 0;
  const opening = text.slice(start, start + MOST_OPENING);
  const opened = start + ((opening.includes('案件中') && OF_THE_CASES.exec(opening)?.[0].length) || 0);
  const cases = casesBefore(figures, index, byFigure);
  const [from, to] = before[0] ?? figure.range;
  if (!(cases || opened > start) || !MATTER_ALONE.test(text.slice(Math.max(from, Math.min(opened, to)), to)))
    return null;
  if (!cases) return 'sorted';
  const isBelowHeading = SORTING_HEADING.test(text.slice(...(sections[here?.section ?? -1]?.range ?? [0, 0])));
  if (isBelowHeading) return 'sorted';
  if (sentences[cases.sentence]?.section !== here?.section) return null;
  const end = before[0]?.[1] ?? figure.range[0];
  const said = text.slice(Math.max(figure.range[0] - MOST_SAID, here?.range[0] ?? 0), end);
  if (SORTS.test(said) || SIGN_OF_PART.test(said) || /集中(?:在|于)/.test(text.slice(end, figure.range[0])))
    return 'sorted';
  return OF_CASES.has(dimensionOf(cases.id)) ? 'open' : null;
}

/** Whether an indicator counts cases, which may be of many matters. */
export const isOfCases = ({ id }: ReadIndicator): boolean =>
  OF_CASES.has(dimensionOf(id)) || OF_DISPUTES.has(dimensionOf(id));

/** The last number before this one that counts as many cases or more; null where something else was told in between. */
function casesBefore(
  figures: readonly Figure[],
  index: number,
  byFigure: readonly ReadIndicator[][],
): { id: string; sentence: number } | null {
  const figure = figures[index] as Figure;
  for (let at = index - 1; at >= 0 && index - at < MOST_BACK; at--) {
    const other = figures[at] as Figure;
    if (figure.range[0] - other.range[1] > MOST_CHARS) return null;
    // What is doubted says nothing of its neighbours.
    const told = (byFigure[at] ?? []).filter(({ confidence }) => confidence > ODD);
    if (other.kind !== 'count' || told.length === 0) continue;
    const cases = told.find(isOfCases);
    if (!cases) return null;
    // A part of such cases is no whole.
    if (other.unit === figure.unit && other.value >= figure.value) return { id: cases.id, sentence: other.sentence };
  }
  return null;
}
