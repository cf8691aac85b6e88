import { byCode } from '../../text/by-code';

// Words that lead to a number without saying what it counts.
const GLUE =
  '同比增长|同比|批次|人次|件次|低|高出|高|少|计|环比|相比|比较|较|比|与|上年度|上年|去年|上一年度|上一年|前年|同期|年度|增长率|增长|增加|增幅|上升|上涨|' +
  '下降|减少|降低|降幅|提高|提升|压减|缩减|回落|分别|均|约|达到|达|为|是|有|了|仅|的|共计|合计|总计|累计|共|数量|数|量|由|从|到|至|' +
  '砍掉|砍去|减掉|翻了|翻|锐减|骤降|激增|猛增|扩展到|扩展至|扩大到|缩短为|缩短至|缩短到|压缩为|压缩至|降到|调整为|占比|占|比例|比重|变为|变成|增至|降至|减至|升至|增加到|减少到|下降到|压缩到|提升到|(|)|、|,|年内|全年|当年|本年|今年|年|月|日|底|末|一|其中|已|全部|全市|全区|全县|全省|全州|全镇|全系统|先后|依法|及时|目前|截至|' +
  '申请数量|申请量|总数|总量|各级|各类|各|等|件|项|条|在|中|和|及|并|也|经|于|以|来|新|将|对|就|被|由于|每|余|多|近|超|“|”|《|》|:|;|-|—';
/** By the code of their first character, longest first. */
const WORDS = byCode(
  GLUE.split('|').sort((a, b) => b.length - a.length),
  word => word.charCodeAt(0),
);
const MOST = 24;

/** Whether a stretch of text holds nothing but connecting words, words of comparison and figures of years. */
export function isGlue(words: string): boolean {
  return words.length <= MOST && opaqueLength(words, 0, words.length) === 0;
}

/** How many characters of a stretch of the text say something that is no connecting word; a backward stretch holds none. */
export function opaqueLength(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      at++;
      continue;
    }
    const glue = WORDS.get(code)?.find(word => at + word.length <= to && text.startsWith(word, at));
    if (!glue) count++;
    at += glue?.length ?? 1;
  }
  return count;
}
