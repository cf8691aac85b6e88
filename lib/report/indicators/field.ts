import FIELDS from '../../codebook/fields.json';
import { triedOften } from '../../text/tried-often';
import type { Figure } from '../reading';

const KINDS = FIELDS.flatMap(({ words }) => words);
const NOUNS =
  '(?:领域|类|方面)?的?(?:行政)?(?:复议|诉讼|应诉|争议|法律援助|法援|矛盾纠纷|矛盾|纠纷)(?:的)?(?:案件|申请|案|事项)?';
/** 办理〔涉企行政复议案件〕45件: the noun right before the number names one kind out of all. What is listed names several. */
const BEFORE = triedOften(
  new RegExp(`(?<![、和及或与])(?:涉及?|有关)?(${KINDS.join('|')})${NOUNS}(?:共|计|共计|达)?$`),
);
/** 为〔农民工〕办理法律援助案件88件 */
const FOR_WHOM = triedOften(
  new RegExp(
    `[为给向](${KINDS.join('|')})(?:免费)?(?:提供|办理|受理|办结|开展)(?:法律援助|法援)(?:案件|服务)?(?:共|计|共计|达)?$`,
  ),
);
const BEHIND = triedOften(new RegExp(`^(?:涉及?|有关)?(${KINDS.join('|')})${NOUNS}`));
/** What holds one of these can name a kind at all. */
const HOLDS_NOUN = /[议讼诉援纷盾]/;
const REACH = 28;

/** Cases that come in kinds; what else is counted has facets of its own. */
const OF_CASES = /^(?:reconsideration|litigation|mediation|disputes|legal_aid)\./;

/** The one field that the noun of a number is narrowed to (涉企行政复议案件45件): then the number is not that of all cases. */
export function fieldOf(text: string, id: string, { kind, range: [start, end] }: Figure): string | null {
  if (kind !== 'count' || !OF_CASES.test(id)) return null;
  const lead = text.slice(Math.max(0, start - REACH), start);
  const said = HOLDS_NOUN.test(lead.slice(-8)) ? (BEFORE.exec(lead) ?? FOR_WHOM.exec(lead)) : null;
  const found = said ?? BEHIND.exec(text.slice(end, end + REACH));
  return FIELDS.find(({ words }) => words.includes(found?.[1] ?? ''))?.value ?? null;
}
