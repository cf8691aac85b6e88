/** A label with its value: the page's, but for who signs or speaks. */
const LABELLED = /^[^：:，。]{1,8}[：:]/;
const PERSON = /^(?:签发|报告)人/;
/** What documents have above their first words: number, parts of a title, occasion, speaker. */
const OPENS =
  /^(?:——|关于|[（(].{2,}[)）]$|[目摘前引概]\s{0,6}[录要言述况]$)|[〔［[【(（]\s?20\d\d|法[治制]|依法|(?:报\s{0,6}告|总\s{0,6}结|情况)(?:[（(].{0,9})?$|[长任]\s{1,3}20|年度?$|文件$|[会號号]$|[长任记表员]\s{0,3}[\u4e00-\u9fff·]{2,4}$/;
/** What they have below their last: 附件：…, （此件公开发布）, 抄送：… */
const CLOSES =
  /^(?:附.?\s?\d?[：:].{3}|[（(](?:此|信息公开|联系|[^：:]{2,58}[)）]$)|抄[送报]|主题词|联系人|[注报送][：:]|共印|备注|特此|以上|妥否|专此)|(?:[。；]|印发|章[)）]?)$/;
/** A line of a paragraph that is broken where paper ended. */
const RUNS_ON = /^.{7,}[，。；、]|[，。；、].{7,}$/;
const LONG_CHARS = 26;

/** Whether a short line above the first words of a text, or below its last, is the document's and not the page's. */
export function standsAtEdge(text: string, edge: 'above' | 'below'): boolean {
  if (RUNS_ON.test(text) || (text.length >= LONG_CHARS && !/[：:]/.test(text))) return true;
  if (edge === 'below') return CLOSES.test(text);
  return LABELLED.test(text) ? PERSON.test(text) : OPENS.test(text);
}
