/** A text on its way from printed to normal: every unit knows the printed range it stands for. */
export interface Draft {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Replace `[start, end)` of a draft by `insert`; what is inserted stands for the whole replaced range. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/** The printed text as a draft of itself. */
export function startDraft(printed: string): Draft {
  const starts = new Uint32Array(printed.length);
  const ends = new Uint32Array(printed.length);
  for (let i = 0; i < printed.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text: printed, starts, ends };
}

/**
 * Apply edits that are in order and do not overlap. An edit with an empty range must not insert anything: there would be
 * no printed character to stand for.
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  let size = draft.text.length;
  for (const edit of edits) size += edit.insert.length - (edit.end - edit.start);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const keep = (end: number) => {
    if (end <= from) return;
    parts.push(draft.text.slice(from, end));
    starts.set(draft.starts.subarray(from, end), to);
    ends.set(draft.ends.subarray(from, end), to);
    to += end - from;
  };
  for (const edit of edits) {
    keep(edit.start);
    const first = draft.starts[edit.start] ?? 0;
    const last = draft.ends[edit.end - 1] ?? first;
    for (let n = 0; n < edit.insert.length; n++) {
      starts[to] = first;
      ends[to] = last;
      to++;
    }
    parts.push(edit.insert);
    from = edit.end;
  }
  keep(draft.text.length);
  return { text: parts.join(''), starts, ends };
}

/** The same units under another text of the same length. */
export function retext(draft: Draft, text: string): Draft {
  if (text.length !== draft.text.length) throw new RangeError('a retexted draft keeps its length');
  return { ...draft, text };
}
