import { matchesOf } from '../text/matches';
import type { ReadingText } from './reading';
import type { Span } from './report';
import { beginningIn, lastBefore } from './within';

const MARKS: readonly RegExp[] = [
  /(?<=^|[。;:!,\n])[一二三四五六七八九十]{1,3}(?:是(?!否)|要(?![件素道]))/g,
  /(?<=^|[。;:!\n])[(][一二三四五六七八九十]{1,3}[)]/g,
  /(?<=^|[。;:!\n])\d{1,2}[.、](?!\d)/g,
  /(?<=^|[。;:!\n])(?:[(]\d{1,2}[)]|[①-⑳])/g,
  /(?<=^|[。;:!\n])[—-]{1,2}(?=[\u4e00-\u9fff])/g,
  /(?<=^|[。;:!\n])(?:第[一二三四五六七八九]|首先|其次|再次|最后|其[一二三四五六]),/g,
];
const REASON = /^(?:(?:这些|上述|以上)?(?:问题|不足).{0,12})?(?:究其|产生|造成|存在|分析|主要)?.{0,12}原因/;
const NO_STATEMENT =
  /^[(【]|^(?:特此|专此)(?:报告|汇报)|^(?:以上|上述)(?:报告|汇报|情况)?,?(?:如?有?不妥|妥否|请)|^妥否|^(?:附件|抄送|联系人|扫一扫|来源|编辑|责任编辑|主办)|^\d{4}年\d{1,2}月\d{1,2}日$|(?:发布|印发)\)?$/;
const ADMITS =
  /问题|不足|短板|差距|薄弱|困难|弱项|不够|不强|不高|有待|仍需|还需|亟待|亟需|欠缺|缺乏|滞后|需要?进一步|需要?持续|有待|不平衡|不均衡|不充分|不到位|不完善|不健全|存在|单一|老化|老龄|参差|淡薄|匮乏|紧缺|紧张|粗放|时有发生|[偏较过](?:少|低|弱|慢|窄|散|差|轻|粗)|不(?![断懈折忘少仅但负可])[\u4e00-\u9fff]{1,3}(?=[,。;、]|$)/;

/**
 * The items that a stretch of text lists, by the first of these it uses: 一是 and its kin, clauses parted by ； behind a colon,
 * clauses parted by 、 and closed by 等 behind a colon, sentences.
 */
export function splitItems(reading: ReadingText, range: Span, role: 'problems' | 'plan'): Span[] {
  const { text } = reading.normal;
  const marked = markedItems(text, role === 'problems' ? beforeReasons(text, range) : range);
  if (marked.length > 0) return marked.map(item => withoutReason(text, item, role));
  const sentences = sentencesIn(reading, range);
  const listed = role === 'problems' ? listBehindColon(text, sentences) : clausesBehindColon(text, sentences);
  if (listed.length > 1) return listed;
  const stated = sentences.filter(([start, end]) => isStatement(text.slice(start, end), role));
  // 基层人手紧, 装备旧: where no sentence says 不足 or its like, each says a problem in its own words.
  return stated.length > 0
    ? mergeClauses(text, stated, role)
    : sentences.filter(([start, end]) => isSentence(text.slice(start, end), role));
}

/** 以上问题的原因主要是:一是…: the reasons may be listed like the problems; they are none. */
const REASONS =
  /(?<=[。;!\n])(?:(?:这些|上述|以上|存在)(?:问题|不足)[^,。;\n]{0,12}|究其|产生|造成|主要|分析|究其根本)?的?(?:主要)?原因(?:分析)?(?:主要|归结)?(?=[^。;\n]{0,20}(?:一是|[(]一[)]|1[.、]|首先))/;

function beforeReasons(text: string, [start, end]: Span): Span {
  const at = REASONS.exec(text.slice(start, end))?.index;
  return at === undefined ? [start, end] : [start, start + at];
}

function markedItems(text: string, [start, end]: Span): Span[] {
  const slice = text.slice(start, end);
  for (const mark of MARKS) {
    const found = matchesOf(slice, mark).map(match => match.index);
    if (found.length < 2) continue;
    const at = opensLines(slice, found) ?? found;
    return at.map((from, nth) => trim(text, [start + from, start + (at[nth + 1] ?? slice.length)]));
  }
  return [];
}

/** Where 一是, 二是, 三是 begin lines, an 一是 inside one of them lists what that item holds; null where not all begin lines from 一 on. */
function opensLines(slice: string, found: readonly number[]): number[] | null {
  const opening = found.filter(index => index === 0 || slice.charAt(index - 1) === '\n');
  const inOrder = opening.every((index, nth) => slice.startsWith('一二三四五六七八九十'.charAt(nth), index));
  return opening.length > 1 && opening.length < found.length && opening[0] === found[0] && inOrder ? opening : null;
}

/** The last item of a list often runs on into the reasons or the closing words. */
function withoutReason(text: string, [start, end]: Span, role: 'problems' | 'plan'): Span {
  for (let at = start; at < end - 1; at++) {
    const char = text.charAt(at);
    if (char === '\n' || (char === '。' && role === 'problems' && REASON.test(text.slice(at + 1, at + 40))))
      return trim(text, [start, char === '\n' ? at : at + 1]);
  }
  return trim(text, [start, end]);
}

function sentencesIn(reading: ReadingText, [start, end]: Span): Span[] {
  const whole = beginningIn(reading.sentences, start, end).map(({ range }) => range);
  // 二、存在问题:力量薄弱;… begins inside a sentence.
  const open = lastBefore(reading.sentences, start - 1)?.range;
  if (open && open[1] > start) whole.unshift([start, open[1]]);
  return whole.filter(range => range[1] <= end).map(range => trim(reading.normal.text, range));
}

/** “主要表现在:A;B;C。”: sentences are cut at ; already, the first holds the lead up to the colon. */
function clausesBehindColon(text: string, sentences: readonly Span[]): Span[] {
  const first = sentences.findIndex(([start, end]) => text.slice(start, end).includes(':'));
  if (first < 0) return [];
  const found: Span[] = [];
  for (let at = first; at < sentences.length; at++) {
    const [start, end] = sentences[at] as Span;
    const from = at === first ? start + text.slice(start, end).indexOf(':') + 1 : start;
    if (from < end) found.push(trim(text, [from, end]));
    if (text.charAt(end - 1) !== ';' && from < end) break;
  }
  return found.length > 1 && text.charAt((found[0]?.[1] ?? 1) - 1) === ';' ? found : [];
}

function listBehindColon(text: string, sentences: readonly Span[]): Span[] {
  const clauses = clausesBehindColon(text, sentences);
  const semicolon = clauses.length > 0 ? clauses : semicolons(text, sentences);
  if (semicolon.length > 0) return [...semicolon, ...furtherOnes(text, sentences, semicolon)];
  for (const sentence of sentences) {
    const listed = joinedStatements(text, sentence);
    if (listed.length > 0) return [...listed, ...furtherOnes(text, sentences, listed)];
  }
  return [];
}

/** Shorter pieces are nouns. */
const SHORTEST_STATEMENT = 6;
const LEADS_IN = /^(?:但是?|然而|不过|同时|还|也|仍然?|依然|以及)+/;

/**
 * “仍存在:A不够、B薄弱,主要原因是…”, “虽有进步,但A不平衡、B有待完善。”: statements joined by 、 in one clause. Only whole statements
 * are parted so; a list of nouns inside one statement is not.
 */
function joinedStatements(text: string, [start, end]: Span): Span[] {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !/[,:]/.test(text.charAt(at))) continue;
    const lead = LEADS_IN.exec(text.slice(from, at))?.[0].length ?? 0;
    const pieces = text.slice(from + lead, at).split('、');
    if (pieces.length > 1 && pieces.every(piece => piece.length >= SHORTEST_STATEMENT && ADMITS.test(piece))) {
      let place = from + lead;
      return pieces.map(piece => {
        const range: Span = [place, place + piece.length];
        place += piece.length + 1;
        return trim(text, range);
      });
    }
    from = at + 1;
  }
  return [];
}

const FURTHER = /^(?:此外|另外|除此之外|同时|还有|再有|再者|最后),?/;

/** “A不强;B不足。此外,C还不够。”: what a list goes on with behind its full stop. */
function furtherOnes(text: string, sentences: readonly Span[], listed: readonly Span[]): Span[] {
  const end = listed.at(-1)?.[1] ?? 0;
  const found: Span[] = [];
  for (const [from, to] of sentences) {
    if (from < end) continue;
    const sentence = text.slice(from, to);
    if (!FURTHER.test(sentence) || !isStatement(sentence, 'problems')) break;
    found.push([from, to]);
  }
  return found;
}

/** Without a colon: “我局工作存在…,A不够;B不足;C有待加强。” */
function semicolons(text: string, sentences: readonly Span[]): Span[] {
  const first = sentences.findIndex(([, end]) => text.charAt(end - 1) === ';');
  if (first < 0) return [];
  const found: Span[] = [];
  for (let at = first; at < sentences.length; at++) {
    const sentence = sentences[at] as Span;
    found.push(sentence);
    if (text.charAt(sentence[1] - 1) !== ';') break;
  }
  return found;
}

/** 针对上述问题, 我局将…: what is promised behind a problem. */
const PROMISES =
  /^(?:针对|对此|对于?(?:以上|上述|这些)|为此|下一?步|下阶段|今后|接下来|同时,我[^,]{1,8}将)|^[^,]{0,14}(?:将|力争|争取|(?<!需)要)(?:进一步|继续|认真|着力|切实|努力|加大|加强|坚持|持续|采取|高度|不断|在)/;

function isSentence(sentence: string, role: 'problems' | 'plan'): boolean {
  if (sentence.length < 6 || NO_STATEMENT.test(sentence) || !/[。;!]$|[。;!]”$/.test(sentence)) return false;
  return role === 'plan' || !(REASON.test(sentence) || PROMISES.test(sentence));
}

function isStatement(sentence: string, role: 'problems' | 'plan'): boolean {
  return isSentence(sentence, role) && (role === 'plan' || ADMITS.test(sentence));
}

/** A sentence that only opens the list (“还存在一些问题和不足。”) is no statement of its own when others follow. */
function mergeClauses(text: string, stated: Span[], role: 'problems' | 'plan'): Span[] {
  if (role === 'plan' || stated.length < 2) return stated;
  const [first] = stated;
  const isLead =
    first &&
    /(?:存在|面临|有)[^。]{0,16}(?:问题|不足|短板|差距|薄弱环节|困难)(?:和不足|与不足)?[。]$/.test(
      text.slice(...first),
    );
  return isLead ? stated.slice(1) : stated;
}

function trim(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
