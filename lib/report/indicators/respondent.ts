import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';

/** What is told by the one whose acts were brought before the authority for reconsideration. */
const RESPONDENT = triedOften(
  /(?:为|作为|是)被申请人|被申请人的|被申请(?:行政)?复议|被(?:行政)?复议|(?:引发|引起|导致|产生)的?(?:行政)?复议|复议答复|答复通知|应对(?:行政)?复议|(?:涉及|针对|涉|复议)[我本](?:[局厅委办市区县镇]|街道)|相对人(?:不服|提起|申请)/,
);
/** 办理行政复议3件, 均被维持: whoever decides does not say so in the passive. */
const WAS_UPHELD = /^[,(]?(?:均|全部|都)(?:被|获|得到)(?:复议机关)?维持/;
/** 受理47件, 其中以各部门为被申请人的35件: part of what this authority decides. */
const BELOW = /(?:部门|乡镇|乡镇政府)作?为被申请人/g;
/** How far back a sentence may say so. */
const REACH = 120;

/**
 * Whether the sentence speaks of reconsideration as the side complained of (被申请行政复议9件, 维持7件、撤销1件): what became of those cases was
 * decided by another body and says nothing of the decisions of this one.
 */
export function isOfRespondent({ normal, sentences }: ReadingText, id: string, figure: Figure): boolean {
  const { sentence, range, partOf } = figure;
  if (!id.startsWith('reconsideration.')) return false;
  const start = Math.max(sentences[sentence]?.range[0] ?? 0, range[0] - REACH);
  if (WAS_UPHELD.test(normal.text.slice(range[1], range[1] + 16))) return true;
  const said = normal.text.slice(start, range[1]);
  return RESPONDENT.test(partOf === null ? said : said.replace(BELOW, ''));
}
