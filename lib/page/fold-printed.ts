import { foldLine, TRADITIONAL as IN_TITLES } from '../report/title-patterns';

/** Further characters that words of page furniture and labels need. */
const TRADITIONAL =
  '體論來覽閱編輯頁閉鏈載時間機號類頻錄語網權電話術層級樣領黨簡問監轉動歸檔當個說訪達邊過顯違沒聞戰謝擊熱薦掃碼聯繫備證屬陸長';
const SIMPLIFIED =
  '体论来览阅编辑页闭链载时间机号类频录语网权电话术层级样领党简问监转动归档当个说访达边过显违没闻战谢击热荐扫码联系备证属陆长';
const FOLD = new Map([...TRADITIONAL].map((char, index) => [char, SIMPLIFIED[index] ?? char]));
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');

/** A sign that folding may change: all but ASCII, 、。《》【】 and characters that are the same in both scripts. */
const MAY_FOLD = new RegExp(`[^!-~、。《》【】\u4e00-\u9fff]|[${TRADITIONAL}${IN_TITLES}]`);

/** Like `foldLine`, for the words around a text. */
export function foldPrinted(line: string, limit = 300): string {
  const cut = line.length > limit ? line.slice(0, limit) : line;
  if (!MAY_FOLD.test(cut)) return cut;
  return foldLine(cut, limit).replace(ANY_TRADITIONAL, char => FOLD.get(char) ?? char);
}
