import type { Span } from '../report/report';
import type { NormalText } from '../text/normal-text';
import { printedSpan } from '../text/normalize';

/** A part of the anchor text between two ends of sentences. */
export interface AnchorSentence {
  /** In the anchor text. Numbering such as （三） or 一是 is left out: it changes whenever something is put in above. */
  start: number;
  end: number;
}

/**
 * What anchors are made on and found again in: the normal text without blanks and line ends but for a blank between two
 * numbers, so that a page that is only laid out anew reads the same, with the way back to the printed text.
 */
export interface AnchorText {
  key: string;
  normal: NormalText;
  /** `places[i]`: index in the normal text of unit `i` of the key. */
  places: Uint32Array;
  sentences: AnchorSentence[];
}

/** A page without a single full stop is cut all the same, to keep every later step linear. */
const LONGEST_SENTENCE = 600;
const ENDS = new Set([...'。;!?；！？'].map(char => char.charCodeAt(0)));
/** Numbering at the start of a sentence: （一） · 一、 · 1. · 一是 · ①. */
const NUMBERING =
  /^(?:[(〔](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)〕]|[一二三四五六七八九十]{1,3}(?:、(?![二三]审)|是(?!否))|\d{1,2}(?:、|\.(?!\d))|[①-⑳])/;
/** The normal text knows blank, line end and tab only; what a caller left in besides is dropped too. */
const isBlank = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000;
const LINE_END = 10;
const isDigit = (code: number) => code >= 48 && code <= 57;

export function anchorText(normal: NormalText): AnchorText {
  const { text } = normal;
  const places = new Uint32Array(text.length);
  const parts: string[] = [];
  const sentences: AnchorSentence[] = [];
  let size = 0;
  let sentenceStart = 0;
  let run = 0;
  const close = () => {
    if (size > sentenceStart) sentences.push({ start: sentenceStart, end: size });
    sentenceStart = size;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      parts.push(text.slice(run, at));
      run = at + 1;
      if (code === LINE_END) close();
      else if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) {
        // Two cells of a table are two numbers: 45 6 never reads as 4 56.
        parts.push(' ');
        places[size++] = at;
      }
      continue;
    }
    places[size++] = at;
    if (ENDS.has(code) || size - sentenceStart >= LONGEST_SENTENCE) close();
  }
  parts.push(text.slice(run));
  close();
  const key = parts.join('');
  return { key, normal, places: places.subarray(0, size), sentences: sentences.map(one => withoutNumbering(key, one)) };
}

function withoutNumbering(key: string, { start, end }: AnchorSentence): AnchorSentence {
  const numbering = NUMBERING.exec(key.slice(start, start + 8));
  return numbering && start + numbering[0].length < end ? { start: start + numbering[0].length, end } : { start, end };
}

/** The range of the key over a printed span; null when no character of the span is in the key. */
export function keyRange(text: AnchorText, [start, end]: Span): Span | null {
  const { normal, places } = text;
  const from = firstWhere(places.length, at => (normal.ends[places[at] ?? 0] ?? 0) > start);
  const to = firstWhere(places.length, at => (normal.starts[places[at] ?? 0] ?? 0) >= end);
  return from < to ? [from, to] : null;
}

/** The printed span of a range of the key. */
export function spanOfKey({ normal, places }: AnchorText, [start, end]: Span): Span {
  return printedSpan(normal, places[start] ?? 0, (places[end - 1] ?? 0) + 1);
}

/** Index of the sentence that holds a place of the key; -1 in the numbering before a sentence. */
export function sentenceAt({ sentences }: AnchorText, at: number): number {
  const found = firstWhere(sentences.length, nth => (sentences[nth]?.end ?? 0) > at);
  const sentence = sentences[found];
  return sentence && sentence.start <= at ? found : -1;
}

/** The first of `0 … count` for which `holds`, given that it holds for all behind it. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
