import { makeAnchor } from '../../../lib/page/anchor';
import { anchorText } from '../../../lib/page/anchor-text';
import type { Refound } from '../../../lib/page/refind';
import { refindAll } from '../../../lib/page/refind-all';
import type { Span } from '../../../lib/report/report';
import { normalizeText } from '../../../lib/text/normalize';
import type { Simplify } from '../../../lib/text/simplify';
import type { Edited, EditKind } from './edits';
import type { Peer } from './peers';
import type { Subject } from './subject';

/**
 * `right`: the figure at its place, or said to be changed, gone or unclear where it is.
 * `silent`: a place is given as the kept figure and is not: the one thing that must never happen.
 * `marked`: a place is given, with the word that it is changed or unclear, and the word or the place is not right.
 * `lost`: no place is given though the statement is there.
 */
export type Verdict = 'right' | 'silent' | 'marked' | 'lost';

const isAt = (span: Span, figure: Span | null) => figure !== null && span[0] === figure[0] && span[1] === figure[1];

/** @param kind - duplicates leave two equal statements: to answer that both may be meant is right */
export function judgeOurs(result: Refound, kind: EditKind, { figure }: Edited): Verdict {
  if (result.is === 'lost') return figure === null ? 'right' : 'lost';
  if (result.is === 'found' || result.is === 'moved')
    return kind.keeps && isAt(result.span, figure) ? 'right' : 'silent';
  if (result.is === 'changed') return !kind.keeps && isAt(result.span, figure) ? 'right' : 'marked';
  if (result.is !== 'ambiguous') return 'marked';
  const isHonest = result.spans.some(span => isAt(span, figure)) && kind.name === 'duplicate';
  return isHonest ? 'right' : 'marked';
}

/** A peer gives a range or none; a range that holds the figure of an unchanged statement is right. */
export function judgePeer(range: Span | null, kind: EditKind, { figure }: Edited): Verdict {
  if (range === null) return kind.keeps ? 'lost' : 'right';
  const holds = figure !== null && range[0] <= figure[0] && range[1] >= figure[1];
  return kind.keeps && holds ? 'right' : 'silent';
}

export function findOurs(subject: Subject, later: string, simplify: Simplify): Refound {
  const anchor = makeAnchor(anchorText(normalizeText(subject.text, simplify)), subject.figure);
  if (!anchor) return { is: 'lost' };
  const work = refindAll([anchor], normalizeText(later, simplify));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value[0] ?? { is: 'lost' };
  }
}

export const findPeer = (peer: Peer, subject: Subject, later: string) => peer.find(subject, later);
