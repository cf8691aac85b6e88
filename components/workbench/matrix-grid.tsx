import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../lib/compare/matrix';
import type { Sort } from './address';
import { breakingWord, cellText, cellTitle, marksOf, perText } from './cell-text';
import type { MatrixColumn, MatrixModel } from './matrix-model';
import { nameIn, useWords } from './words';

/** Fixed sizes make the window plain arithmetic; nothing is measured while scrolling. */
const LINE_PX = 34;
const COLUMN_PX = 128;
const HEAD_PX = 92;
const NAMES_PX = 232;
/** Lines and columns drawn beyond the edge. */
const MARGIN = 2;

export interface MatrixGridProps {
  model: MatrixModel;
  sort: Sort;
  chosen: { reportId: string; indicatorId: string } | null;
  onChoose: (reportId: string, indicatorId: string) => void;
  /** `body`, `year` or an indicator id. */
  onSort: (by: string) => void;
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

  const { firstLine, lastLine, firstColumn, lastColumn } = windowIn(sight, reports.length, columns.length);
  const shownColumns = columns.slice(firstColumn, lastColumn);

  useLayoutEffect(() => {
    const cell = wantsFocus.current && scroller.current?.querySelector<HTMLElement>('[data-active]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const walk = (event: KeyboardEvent) => {
    const step: Record<string, [line: number, column: number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -columns.length],
      End: [0, columns.length],
    };
    const by = step[event.key];
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

  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback((line: number, column: number, reportId: string, indicatorId: string) => {
    setActive({ line, column });
    latest.current(reportId, indicatorId);
  }, []);
  const before = firstColumn * COLUMN_PX;
  const after = (columns.length - lastColumn) * COLUMN_PX;
  return (
    <div class="matrix" ref={scroller} data-testid="matrix">
      <table
        aria-rowcount={reports.length + 1}
        aria-colcount={columns.length + 1}
        style={{ width: px(NAMES_PX + columns.length * COLUMN_PX) }}
        onKeyDown={walk}
      >
        <caption class="hidden">{words.pages.matrix}</caption>
        <thead>
          <tr style={{ height: px(HEAD_PX) }} aria-rowindex={1}>
            <CornerCell sort={sort} onSort={onSort} />
            <Gap of="th" width={before} />
            {shownColumns.map((column, index) => (
              <HeadCell
                key={column.entry.id}
                column={column}
                at={firstColumn + index}
                sort={sort}
                onSort={onSort}
                onColumn={onColumn}
              />
            ))}
            <Gap of="th" width={after} />
          </tr>
        </thead>
        <tbody>
          {firstLine > 0 && <tr style={{ height: px(firstLine * LINE_PX) }} />}
          {reports.slice(firstLine, lastLine).map((report, index) => {
            const line = firstLine + index;
            return (
              <Line
                key={report.id}
                model={model}
                line={line}
                firstColumn={firstColumn}
                lastColumn={lastColumn}
                activeColumn={active.line === line ? active.column : null}
                chosenId={chosen?.reportId === report.id ? chosen.indicatorId : null}
                onChoose={choose}
              />
            );
          })}
          {lastLine < reports.length && <tr style={{ height: px((reports.length - lastLine) * LINE_PX) }} />}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  model: MatrixModel;
  line: number;
  firstColumn: number;
  lastColumn: number;
  /** Column of the one cell that the Tab key stops at, where it is in this line. */
  activeColumn: number | null;
  chosenId: string | null;
  onChoose: (line: number, column: number, reportId: string, indicatorId: string) => void;
}

/** A line that stays as it is while others come and go: the same element again is not looked into. */
function Line({ model, line, firstColumn, lastColumn, activeColumn, chosenId, onChoose }: LineProps) {
  const words = useWords();
  return useMemo(() => {
    const report = model.reports[line]!;
    return (
      <tr aria-rowindex={line + 2} style={{ height: px(LINE_PX) }}>
        <th scope="row" class="matrix-name" aria-colindex={1} title={report.row.title}>
          <span class="matrix-body">{report.row.bodyName ?? words.bodyUnknown}</span>
          <span class="num soft">{report.row.year ?? '—'}</span>
        </th>
        <Gap of="td" width={firstColumn * COLUMN_PX} />
        {model.columns.slice(firstColumn, lastColumn).map((column, offset) => {
          const at = firstColumn + offset;
          return (
            <GridCell
              key={column.entry.id}
              cell={column.cells[line]!}
              perUnit={column.per !== null ? (column.values[line] ?? null) : undefined}
              heat={column.heat[line] ?? null}
              line={line}
              at={at}
              reportId={report.id}
              indicatorId={column.entry.id}
              isActive={activeColumn === at}
              isChosen={chosenId === column.entry.id}
              onChoose={onChoose}
            />
          );
        })}
        <Gap of="td" width={(model.columns.length - lastColumn) * COLUMN_PX} />
      </tr>
    );
  }, [model, line, firstColumn, lastColumn, activeColumn, chosenId, onChoose, words]);
}

/** Stands for the columns out of sight. */
function Gap({ of: Tag, width }: { of: 'td' | 'th'; width: number }) {
  return width > 0 ? <Tag aria-hidden="true" style={{ width: px(width), padding: '0' }} /> : null;
}

/** Over the names: back to their order, or that of the years. */
function CornerCell({ sort, onSort }: Pick<MatrixGridProps, 'sort' | 'onSort'>) {
  const words = useWords();
  const isSorted = sort.by === 'body' || sort.by === 'year';
  return (
    <th
      scope="col"
      class="matrix-corner"
      style={{ width: px(NAMES_PX) }}
      aria-colindex={1}
      aria-sort={isSorted ? (sort.direction === 'up' ? 'ascending' : 'descending') : 'none'}
    >
      {(['body', 'year'] as const).map(by => (
        <button key={by} type="button" onClick={() => onSort(by)} data-testid={`sort-${by}`}>
          <span class="hidden">{words.sortBy(words[by])} </span>
          {words[by]}
          {sort.by === by && (sort.direction === 'up' ? ' ↑' : ' ↓')}
        </button>
      ))}
    </th>
  );
}

function HeadCell({
  column,
  at,
  sort,
  onSort,
  onColumn,
}: { column: MatrixColumn; at: number } & Pick<MatrixGridProps, 'sort' | 'onSort' | 'onColumn'>) {
  const words = useWords();
  const { entry, statistics } = column;
  const name = nameIn(words, entry);
  const isSorted = sort.by === entry.id;
  return (
    <th
      scope="col"
      class={`matrix-column tone-${entry.dimension}`}
      aria-colindex={at + 2}
      aria-sort={isSorted ? (sort.direction === 'up' ? 'ascending' : 'descending') : 'none'}
      style={{ width: px(COLUMN_PX) }}
    >
      <button type="button" class="matrix-column-name" title={name} onClick={() => onColumn(entry.id)}>
        {name}
      </button>
      <button
        type="button"
        class="matrix-sort small soft"
        onClick={() => onSort(entry.id)}
        data-testid={`sort-${entry.id}`}
      >
        <span class="hidden">{words.sortBy(name)} </span>
        {entry.unit}
        {column.per !== null && words.perShort(column.per)} · n={statistics.n}
        {isSorted && (sort.direction === 'up' ? ' ↑' : ' ↓')}
      </button>
    </th>
  );
}

function GridCell({
  cell,
  perUnit,
  heat,
  line,
  at,
  reportId,
  indicatorId,
  isActive,
  isChosen,
  onChoose,
}: {
  cell: Cell;
  /** The value per denominator; undefined where counts are shown as stated. */
  perUnit: number | null | undefined;
  heat: number | null;
  line: number;
  at: number;
  reportId: string;
  indicatorId: string;
  isActive: boolean;
  isChosen: boolean;
  onChoose: LineProps['onChoose'];
}) {
  const words = useWords();
  return useMemo(() => {
    const marks = marksOf(cell).join('');
    return (
      <td
        class={`matrix-cell num ${cell.state}${isChosen ? ' chosen' : ''}`}
        aria-colindex={at + 2}
        style={heat === null ? undefined : { '--heat': `${Math.round(6 + heat * 34)}%` }}
      >
        <button
          type="button"
          tabIndex={isActive ? 0 : -1}
          data-active={isActive || undefined}
          aria-pressed={isChosen}
          title={cellTitle(cell, words)}
          onClick={() => onChoose(line, at, reportId, indicatorId)}
        >
          {marks && (
            <span class="matrix-mark">
              {marks}
              <small>{breakingWord(cell, words)}</small>
            </span>
          )}
          {perUnit === undefined ? cellText(cell, words) : perText(cell, perUnit, words)}
        </button>
      </td>
    );
  }, [cell, perUnit, heat, line, at, reportId, indicatorId, isActive, isChosen, onChoose, words]);
}

const px = (size: number) => `${size}px`;
const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));

function reveal(scroller: HTMLElement | null, line: number, column: number) {
  if (!scroller) return;
  const top = line * LINE_PX;
  const left = column * COLUMN_PX;
  const height = scroller.clientHeight - HEAD_PX;
  const width = scroller.clientWidth - NAMES_PX;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + LINE_PX > scroller.scrollTop + height) scroller.scrollTop = top + LINE_PX - height;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (left + COLUMN_PX > scroller.scrollLeft + width) scroller.scrollLeft = left + COLUMN_PX - width;
}

interface Sight {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** The lines and columns to draw. */
function windowIn(sight: Sight, lines: number, columns: number) {
  const from = (edge: number, size: number) => Math.max(0, Math.floor(edge / size) - MARGIN);
  const to = (edge: number, size: number, count: number) => Math.min(count, Math.ceil(edge / size) + MARGIN);
  return {
    firstLine: from(sight.top, LINE_PX),
    lastLine: to(sight.top + sight.height, LINE_PX, lines),
    firstColumn: from(sight.left, COLUMN_PX),
    lastColumn: to(sight.left + sight.width, COLUMN_PX, columns),
  };
}

/** Where the window stands, told once a frame at most; and how to have it told at once. */
function useSight(scroller: { current: HTMLDivElement | null }): [Sight, () => void] {
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 1200, height: 800 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    setSight({ top, left, width, height });
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const soon = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', soon);
      sizes.disconnect();
    };
  }, [scroller, look]);
  return [sight, look];
}
