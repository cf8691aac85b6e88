import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CornerCell, HeadCell, type Sorting } from './matrix-head';
import { Line } from './matrix-line';
import type { MatrixModel } from './matrix-model';
import { COLUMN_PX, HEAD_PX, LINE_PX, NAMES_PX, reveal, useSight, windowIn } from './matrix-window';
import { useWords } from './words';

export interface MatrixGridProps extends Sorting {
  model: MatrixModel;
  chosen: { reportId: string; indicatorId: string } | null;
  onChoose: (reportId: string, indicatorId: string) => void;
  onColumn: (indicatorId: string) => void;
}

/** The table of a thousand reports: only what is in sight is in the document; heads stay, arrows walk the cells. */
export function MatrixGrid({ model, sort, chosen, onChoose, onSort, onColumn }: MatrixGridProps) {
  const words = useWords();
  const { reports, columns } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, look] = useSight(scroller);
  const [active, setActive] = useState({ line: 0, column: 0 });
  const wantsFocus = useRef(false);
  const drawn = windowIn(sight, reports.length, columns.length);
  const { first, last } = drawn.lines;

  useLayoutEffect(() => {
    const cell = wantsFocus.current && scroller.current?.querySelector<HTMLElement>('[data-active]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const walk = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    const line = clamp(active.line + by[0], reports.length);
    const column = clamp(active.column + by[1], columns.length);
    setActive({ line, column });
    wantsFocus.current = true;
    reveal(scroller.current, line, column);
    // In the same drawing: the cell must be there before the one that has the focus is gone, or the keyboard is lost.
    look();
  };

  /** One listener for all cells: where a cell stands, it says itself. */
  const choose = (event: MouseEvent) => {
    const cell = (event.target as Element).closest('button')?.closest('td');
    if (!cell) return;
    const line = Number(cell.parentElement?.getAttribute('aria-rowindex')) - 2;
    const column = Number(cell.getAttribute('aria-colindex')) - 2;
    setActive({ line, column });
    wantsFocus.current = true;
    onChoose(reports[line]!.id, columns[column]!.entry.id);
  };

  return (
    <div class="matrix" ref={scroller} data-testid="matrix">
      <table
        aria-rowcount={reports.length + 1}
        aria-colcount={columns.length + 1}
        style={{
          width: `${NAMES_PX + columns.length * COLUMN_PX}px`,
          height: `${HEAD_PX + reports.length * LINE_PX}px`,
        }}
        onKeyDown={walk}
        onClick={choose}
      >
        <caption class="hidden">{words.pages.matrix}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <CornerCell sort={sort} onSort={onSort} />
            {columns.slice(drawn.columns.first, drawn.columns.last).map((column, index) => (
              <HeadCell
                key={column.entry.id}
                column={column}
                at={drawn.columns.first + index}
                sort={sort}
                onSort={onSort}
                onColumn={onColumn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.slice(first, last).map((report, index) => {
            const line = first + index;
            const isActive = active.line === line;
            return (
              <Line
                key={isActive ? report.id : line % (last - first)}
                model={model}
                line={line}
                columns={drawn.columns}
                activeColumn={isActive ? active.column : null}
                chosenId={chosen?.reportId === report.id ? chosen.indicatorId : null}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Keys that walk the cells. */
const STEPS: Readonly<Record<string, readonly [lines: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
