import type { Edit } from './draft';
import { matchesOf } from './matches';
import { triedOften } from './tried-often';

/** A line that opens with one of these is a new item, whatever the line before ended in. */
const OPENS_ITEM = triedOften(
  /^(?:第?[一二三四五六七八九十百]{1,3}(?:[、.:]|是|部分)|[(〔][一二三四五六七八九十\d]{1,3}[)〕]|[一二三四五六七八九十]{1,3}\)|\d{1,2}(?:[、)]|\.(?!\d(?!\d{3}年)))|[①-⑳]|附件|附:|[—-])/,
);
const ENDS_OPEN = /[,、(“《〈〔‘]$/;
const STARTS_CLOSED = /^[,、。;:)”》〉〕’!?%‰]/;
/** 检查企业350 | 余家, 整改率达95. | 6%, 2022 | 年: a number cut from its unit or in two. */
const ENDS_IN_NUMBER = /[\u4e00-\u9fff(]\d{1,8}(?:\.\d{0,4})?$/;
const GOES_ON_AS_NUMBER =
  /^(?:[余多]?[万亿]?[余多]?(?:个(?!人|别|体)|[件项次名家户场份起宗条期批辆台]|部(?!门)|处(?!理|置|罚)|人(?!民|员|大|事|工)|余|万元|亿元|元|%|‰|百分点|小时|年|月\d)|\d{1,4}(?:%|‰|个百分点|万|亿|倍))/;
const ENDS_SENTENCE = /[。;:!?…”)》]$/;

const COMMA = ','.charCodeAt(0);
const STOP = '。'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);

/**
 * Line breaks that fall inside a sentence, as hard-wrapped copies have them. A break is kept whenever it could be the end of
 * a heading, title or paragraph. Runs of breaks become one.
 */
export function needlessBreaks(text: string): Edit[] {
  const edits: Edit[] = [];
  const isFull = fullLines(text);
  let lineStart = 0;
  let head = { commas: 0, stops: 0, chars: 0, first: '' };
  const take = (from: number, to: number) => {
    if (head.first === '') head.first = text.slice(from, Math.min(to, from + 8));
    head.chars += to - from;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === COMMA) head.commas++;
      else if (code === STOP || code === SEMICOLON) head.stops++;
    }
  };
  for (const match of matchesOf(text, /\n+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    take(lineStart, start);
    const from = lineStart;
    lineStart = end;
    if (end >= text.length || start === 0) {
      edits.push({ start, end, insert: '' });
      head = { commas: 0, stops: 0, chars: 0, first: '' };
      continue;
    }
    if (isInsideSentence(text, start, end, head) || (isFull?.(from, start) && isCutThrough(text, start, end))) {
      edits.push({ start, end, insert: '' });
      continue;
    }
    if (match[0].length > 1) edits.push({ start, end, insert: '\n' });
    head = { commas: 0, stops: 0, chars: 0, first: '' };
  }
  return edits;
}

const FEWEST_LINES = 12;
const NARROWEST = 15;
const WIDEST = 60;
/** A line may end this much short of the edge: a closing bracket or a whole number goes to the next. */
const SLACK = 2;
/** The first line of a paragraph lost its indent when blanks were dropped. */
const INDENTED = 4;

/** Lines that are too long however digits count tell of most texts at once that no width cut them. */
function mayBeCut(text: string): boolean {
  let lines = 0;
  let longer = 0;
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    if (to > from) lines++;
    if (to - from > 2 * WIDEST) longer++;
    from = to + 1;
  }
  return lines >= FEWEST_LINES && longer <= lines / 20;
}

/**
 * For a text whose every line was cut at one width, whether a line reaches it; null for any other text. Widths count Han
 * characters as one, digits as one or as half, as the copy has them.
 */
function fullLines(text: string): ((from: number, to: number) => boolean) | null {
  if (!mayBeCut(text)) return null;
  for (const digit of [1, 0.5]) {
    const widthOf = (from: number, to: number) => {
      let width = 0;
      for (let at = from; at < to; at++) width += text.charCodeAt(at) < 128 ? digit : 1;
      return Math.ceil(width);
    };
    const counts = new Uint32Array(WIDEST + SLACK + 1);
    const cut = new Uint32Array(WIDEST + SLACK + 1);
    let lines = 0;
    let longer = 0;
    for (let from = 0; from < text.length; ) {
      const next = text.indexOf('\n', from);
      const to = next < 0 ? text.length : next;
      if (to > from) {
        lines++;
        const width = to - from > 4 * WIDEST ? WIDEST + SLACK + 1 : widthOf(from, to);
        if (width > WIDEST) longer++;
        else {
          counts[width] = (counts[width] ?? 0) + 1;
          if (!ENDS_SENTENCE.test(text.charAt(to - 1))) cut[width] = (cut[width] ?? 0) + 1;
        }
      }
      from = to + 1;
    }
    if (lines < FEWEST_LINES || longer > lines / 20) continue;
    let edge = WIDEST;
    let beyond = 0;
    while (edge > 0 && beyond + (counts[edge] ?? 0) <= lines / 20) beyond += counts[edge--] ?? 0;
    let full = 0;
    let mid = 0;
    for (let width = Math.max(0, edge - SLACK); width <= edge; width++) {
      full += counts[width] ?? 0;
      mid += cut[width] ?? 0;
    }
    // Short paragraphs have few full lines; then nearly all of those must end within a sentence.
    if (edge >= NARROWEST && (full > lines / 2 || (full > lines / 4 && mid > full * 0.7)))
      return (from, to) => {
        const width = widthOf(from, to);
        if (width >= edge - SLACK || width < edge - INDENTED) return width >= edge - SLACK;
        const above = text.lastIndexOf('\n', from - 2) + 1;
        const isFirst = from - above > 4 * WIDEST || widthOf(above, from - 1) < edge - SLACK;
        return isFirst && !OPENS_ITEM.test(text.slice(from, from + 8));
      };
  }
  return null;
}

/** Whether a line that reaches the edge goes on in the next: it ends no sentence and no item begins behind it. */
function isCutThrough(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 && !/[。;!?…]$/.test(text.slice(start - 1, start)) && !OPENS_ITEM.test(text.slice(end, end + 8))
  );
}

/** 办复率10 | 0%, 20 | 21年: in running text alone; in a table the two are numbers of their own. */
const REST_OF_NUMBER = /^(\d{1,3})(?:\.\d{1,2})?(?:[余多]?[万亿]?(?:[件项个次名家户场份部起宗条人元]|%)|(年))/;

function isCutNumber(text: string, start: number, after: string, line: LineSoFar): boolean {
  const last = ENDS_IN_NUMBER.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  if (last === undefined) return false;
  if (!/^\d/.test(after)) return GOES_ON_AS_NUMBER.test(after) && /\d$/.test(last);
  if (last.endsWith('.')) return GOES_ON_AS_NUMBER.test(after);
  const rest = REST_OF_NUMBER.exec(after);
  if (!rest || line.commas + line.stops === 0) return false;
  return rest[2] === undefined || /^(?:19|20)\d{2}$/.test(last.slice(1) + (rest[1] ?? ''));
}

interface LineSoFar {
  commas: number;
  stops: number;
  chars: number;
  first: string;
}

function isInsideSentence(text: string, start: number, end: number, line: LineSoFar): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 8);
  if (OPENS_ITEM.test(after)) return false;
  if (ENDS_OPEN.test(before) || STARTS_CLOSED.test(after)) return true;
  if (end - start === 1 && /[\d.]$/.test(before) && isCutNumber(text, start, after, line)) return true;
  if (ENDS_SENTENCE.test(before) || end - start > 1) return false;
  // A heading on a line of its own has no full stop in it.
  if (OPENS_ITEM.test(line.first) && line.stops === 0) return false;
  return line.stops > 0 ? line.chars >= 20 : line.chars >= 30 && line.commas >= 2;
}
