import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { breakingWord, cellText, cellTitle, marksOf, perText } from './cell-text';
import type { MatrixColumn, MatrixModel } from './matrix-model';
import { LINE_PX, leftOf, type Span } from './matrix-window';
import { useWords } from './words';
import type { WorkbenchWords } from './words-zh';

export interface LineProps {
  model: MatrixModel;
  line: number;
  columns: Span;
  /** Column of the one cell that the Tab key stops at; null where it is in another line. */
  activeColumn: number | null;
  chosenId: string | null;
}

/**
 * A line of the matrix. One that stays as it is while others come and go is the same element again and not looked into, and so is each cell
 * of it while columns come and go. A line that has left is used again for one that comes, with its cells: nothing is made or thrown
 * away while scrolling but texts.
 */
export function Line({ model, line, columns, activeColumn, chosenId }: LineProps) {
  const words = useWords();
  const { first, last } = columns;
  const kept = useRef<{ of: unknown[]; cells: ReadonlyMap<number, VNode> }>({ of: [], cells: new Map() });
  return useMemo(() => {
    const report = model.reports[line]!;
    const of = [model, line, words, activeColumn, chosenId, last - first];
    const known = of.every((each, index) => each === kept.current.of[index]) ? kept.current.cells : NO_CELLS;
    const cells = new Map<number, VNode>();
    for (let at = first; at < last; at++) {
      const column = model.columns[at]!;
      const state = { isActive: at === activeColumn, isChosen: column.entry.id === chosenId };
      // The cell that has the focus is used for no other: the focus would go with it.
      const key = activeColumn === null ? at % (last - first) : column.entry.id;
      cells.set(at, known.get(at) ?? drawnCell(key, column, line, at, state, words));
    }
    kept.current = { of, cells };
    return (
      <tr aria-rowindex={line + 2} style={{ top: `${line * LINE_PX}px` }}>
        <th scope="row" class="matrix-name" aria-colindex={1} title={report.row.title}>
          <span class="matrix-body">{report.row.bodyName ?? words.bodyUnknown}</span>
          <span class="num soft">{report.row.year ?? '—'}</span>
        </th>
        {[...cells.values()]}
      </tr>
    );
  }, [model, line, first, last, activeColumn, chosenId, words]);
}

const NO_CELLS: ReadonlyMap<number, VNode> = new Map();

function drawnCell(
  key: string | number,
  column: MatrixColumn,
  line: number,
  at: number,
  { isActive, isChosen }: { isActive: boolean; isChosen: boolean },
  words: WorkbenchWords,
): VNode {
  const cell = column.cells[line]!;
  const heat = column.heat[line] ?? null;
  const marks = marksOf(cell).join('');
  const text = column.per === null ? cellText(cell, words) : perText(cell, column.values[line] ?? null, words);
  return (
    <td
      key={key}
      class={`matrix-cell num ${cell.state}${heat === null ? '' : ` heat-${heatStep(heat)}`}${isChosen ? ' chosen' : ''}`}
      aria-colindex={at + 2}
      style={leftOf(at)}
    >
      <button
        type="button"
        tabIndex={isActive ? 0 : -1}
        data-active={isActive || undefined}
        aria-pressed={isChosen}
        title={cellTitle(cell, words)}
      >
        {marks && (
          <span class="matrix-mark">
            {marks}
            <small>{breakingWord(cell, words)}</small>
          </span>
        )}
        {text}
      </button>
    </td>
  );
}

/** From the palest to the deepest, in hundredths of the deep colour. */
const HEAT_FROM = 6;
const HEAT_TO = 40;

const heatStep = (heat: number) => Math.round(HEAT_FROM + heat * (HEAT_TO - HEAT_FROM));

/** A rule for each step: colours that many cells share are worked out once. */
export const HEAT_CSS = Array.from(
  { length: HEAT_TO - HEAT_FROM + 1 },
  (_, step) =>
    `.workbench .heat-${HEAT_FROM + step}{background:color-mix(in oklab,var(--card),var(--brand) ${HEAT_FROM + step}%)}`,
).join('\n');
