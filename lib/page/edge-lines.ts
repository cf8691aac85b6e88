/** What documents have above their first words: number, parts of a title, occasion, speaker; never a label with its value. */
const OPENS =
  /^(?:签发人|报告人)[：:]|^(?![^：:，。]{1,8}[：:])(?:——|关于|[（(].{2,}[)）]$|(?:目|摘|前|引|概)\s{0,6}[录要言述况]$)|^(?![^：:，。]{1,8}[：:]).{0,60}?(?:[〔［[【(（]\s?(?:19|20)\d\d|法[治制]|依法|报\s{0,6}告$|总\s{0,6}结$|(?:年度?|文件|[会號号])$|(?:长|主任|书记|代表|委员)\s{0,3}[\u4e00-\u9fff·]{2,4}$)/;
/** What they have below their last: 附件：…, （此件公开发布）, 抄送：… */
const CLOSES =
  /^(?:附(?:件|表)?\s?\d?[：:].{3}|[（(](?:此|信息公开|[^：:]{2,58}[)）]$)|抄[送报]|主题词|[（(]?联系人|[注报送][：:]|共印|备注|特此|以上|妥否|专此)|[。；]$|印发$|盖章\)?）?$/;
/** A line of a paragraph that is broken where paper ended. */
const RUNS_ON = /^.{7,}[，。；、]|[，。；、].{7,}$/;
const LONG_CHARS = 26;
/** A longer line is no control or label of a page. */
const MAX_EDGE_CHARS = 120;

/** Whether a short line above the first words of a text, or below its last, is the document's and not the page's. */
export function standsAtEdge(text: string, edge: 'above' | 'below'): boolean {
  if (text.length > MAX_EDGE_CHARS || (text.length >= LONG_CHARS && !/[：:]/.test(text))) return true;
  return (edge === 'above' ? OPENS : CLOSES).test(text) || RUNS_ON.test(text);
}
