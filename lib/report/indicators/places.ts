import type { Rulebook } from '../../codebook/rulebook';
import SEAMS from '../../codebook/seams.json';
import type { Hits } from '../../codebook/trie';
import { byCode } from '../../text/by-code';
import type { IdLists } from '../../text/id-lists';
import type { Figure, ReadingText, ReadSection } from '../reading';
import type { Span } from '../report';
import { IdSet } from './by-id';

/** One occurrence of a word near a number. */
export interface Place {
  word: number;
  start: number;
  end: number;
  /** Characters between it and the number. */
  distance: number;
  side: 'before' | 'behind';
}

/** The words of a text, with those topics set aside that a longer topic swallows (行政复议 in 行政复议意见书). */
export interface WordMap {
  hits: Hits;
  /** For each position of the text the first hit that starts there or later. */
  firstFrom: Uint32Array;
  /** 1 where the hit is part of a longer topic and no topic itself. */
  swallowed: Uint8Array;
  /** Words met on a walk over the hits; whoever walks empties it first. */
  seen: IdSet;
}

/** @param lines - where words are asked for, in order */
export function mapWords(text: string, book: Rulebook, lines: readonly Span[]): WordMap {
  const hits = withoutSeams(text, book.trie.findAll(text, lines));
  const swallowed = new Uint8Array(hits.word.length);
  for (const classes of [book.topics, book.actions]) markSwallowed(swallowed, hits, classes);
  return { hits, swallowed, firstFrom: firstsOf(hits, text.length), seen: new IdSet(book.wordCount) };
}

/**
 * The lines that figures stand in and those of the headings above them: no number is told by words of another line, tables apart. Most of
 * many a report has no figures.
 */
export function linesAround({ normal, sentences, sections, rows }: ReadingText, figures: readonly Figure[]): Span[] {
  const { text } = normal;
  if (rows) return [[0, text.length]];
  const places: number[] = [];
  let last: ReadSection | undefined;
  for (const { range, sentence } of figures) {
    const section = sections[sentences[sentence]?.section ?? -1];
    if (section && section !== last) places.push(section.range[0]);
    last = section;
    places.push(range[0]);
  }
  const lines: Span[] = [];
  let reached = -1;
  for (const place of places.sort((a, b) => a - b)) {
    // A line may hold ten thousand numbers: its ends are looked for once.
    if (place < reached) continue;
    const end = text.indexOf('\n', place);
    reached = end < 0 ? text.length : end;
    lines.push([place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1, reached]);
  }
  return lines;
}

function markSwallowed(swallowed: Uint8Array, { word, start, end }: Hits, classes: IdLists): void {
  let widest = -1;
  for (let i = 0; i < word.length; i++) {
    if (classes.isEmpty(word[i] as number)) continue;
    // Same start: the longer one comes later and takes the place of the shorter.
    if (widest >= 0 && start[widest] === start[i]) {
      if (!sameClass(classes, word[widest], word[i])) swallowed[widest] = 1;
      widest = i;
    } else if (widest >= 0 && (end[i] as number) <= (end[widest] as number)) {
      if (!sameClass(classes, word[widest], word[i])) swallowed[i] = 1;
    } else widest = i;
  }
}

function firstsOf({ start }: Hits, chars: number): Uint32Array {
  const firstFrom = new Uint32Array(chars + 1);
  let position = 0;
  for (let i = 0; i < start.length; i++) {
    const from = start[i] as number;
    while (position <= from) firstFrom[position++] = i;
  }
  return firstFrom.fill(start.length, position);
}

interface Seam {
  written: string;
  /** Characters before the joint. */
  joint: number;
}

/** Where two words meet and no third may be read over the joint: 备案 in 特种设备案件 is none. By the character behind the joint. */
const JOINTS = byCode(
  SEAMS.map((seam): Seam => ({ written: seam.replace('/', ''), joint: seam.indexOf('/') })),
  ({ written, joint }) => written.charCodeAt(joint),
);
const BEHIND_JOINT = new Uint8Array(65_536);
for (const code of JOINTS.keys()) BEHIND_JOINT[code] = 1;

function withoutSeams(text: string, { word, start, end }: Hits): Hits {
  let size = 0;
  for (let i = 0; i < word.length; i++) {
    const from = start[i] as number;
    const to = end[i] as number;
    if (isOverJoint(text, from, to)) continue;
    word[size] = word[i] as number;
    start[size] = from;
    end[size++] = to;
  }
  return { word: word.subarray(0, size), start: start.subarray(0, size), end: end.subarray(0, size) };
}

/** Whether a word is read over a joint; one that holds all of what is written there (行政复议案件) is a word of its own. */
function isOverJoint(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (BEHIND_JOINT[text.charCodeAt(at)] === 0) continue;
    for (const { written, joint } of JOINTS.get(text.charCodeAt(at)) ?? []) {
      const isWhole = from <= at - joint && to >= at - joint + written.length;
      if (!isWhole && at >= joint && text.startsWith(written, at - joint)) return true;
    }
  }
  return false;
}

function sameClass(classes: IdLists, one = 0, other = 0): boolean {
  return classes.some(one, mine => classes.includes(other, mine));
}

/** The hits wholly inside a range, as indices, in order of start. */
export function hitsIn({ hits: { start, end }, firstFrom }: WordMap, [from, to]: Span): number[] {
  const found: number[] = [];
  for (let i = firstFrom[from] ?? start.length; i < start.length && (start[i] as number) < to; i++)
    if ((end[i] as number) <= to) found.push(i);
  return found;
}
