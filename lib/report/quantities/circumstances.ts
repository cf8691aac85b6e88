const SPAN_OF_TIME =
  /(?:自|从)?(?:(?:19|20)\d{2}年(?:\d{1,2}月)?|[\u4e00-\u9fff]{2,8})?(?:以来|上线以来)|(?:自|从)(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|至今)?|(?:19|20)\d{2}年来|[近过]?[一二三四五六七八九十\d]{1,2}年来|截[至止](?:目前|今年|年底|\d{0,4}年?底?末?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?)|(?:目前|现)(?:共|已|有|累计)|累计|上半年|下半年|前[一二三]季度|第[一二三四]季度|(?:19|20)?\d{0,2}年?1[-—~至]\d{1,2}月份?|(?:19|20)\d{2}年度?|去年|上年|上一年度?/g;

/** What a bracket says holds inside it. */
const CLOSED_BRACKET = /\([^()]{0,120}\)/g;

/**
 * The last words about time in front of a number: 累计, 截至11月, 2020年来.
 * @param before - the sentence up to the number
 * @returns null for the year reported on
 */
export function readPeriod(before: string, year: number | null): string | null {
  let found: string | null = null;
  let rank = 0;
  const open = before.replace(CLOSED_BRACKET, '');
  for (const match of open.matchAll(SPAN_OF_TIME)) {
    const words = match[0];
    const isBase =
      /(?:较|比|与|同|由|从)$/.test(open.slice(0, match.index)) || open.startsWith('结转', match.index + words.length);
    if (isBase && !/来$/.test(words)) continue;
    if (/^(?:目前|现)/.test(words)) continue;
    if (year !== null && new RegExp(`^${year}年度?$`).test(words)) {
      found = null;
      rank = 0;
      continue;
    }
    // 累计 behind 2020年来 adds nothing; 全年累计 is the year.
    const weight = words === '累计' ? 1 : 2;
    if (weight === 1 && (rank === 2 || /(?:全年|年度|今年|本年)[^,。;]{0,12}$/.test(open.slice(0, match.index))))
      continue;
    found = words;
    rank = weight;
  }
  return found;
}

const AREA =
  /全(?:国|省|市|区|县|州|盟|旗|镇|乡|街道|街|局|系统|校|域)(?!面|程)|(?:省|市|区|县|州)(?:本级|直(?:属|各)?(?:部门|单位)?)|(?:省|市|区|县|州)级(?!以上|及以上)|各级(?:各部门|行政机关)?|各(?:县区|县市区|区县|市县|镇街|乡镇|部门|地区)/g;

/** The last words about whose figure it is, null where the sentence does not say. */
export function readScope(before: string): string | null {
  let found: string | null = null;
  for (const match of before.matchAll(AREA)) found = match[0];
  return found;
}
