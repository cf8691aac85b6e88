import type { Sort } from './address';
import type { MatrixColumn } from './matrix-model';
import { leftOf } from './matrix-window';
import { nameIn, useWords } from './words';

export interface Sorting {
  sort: Sort;
  /** `body`, `year` or an indicator id. */
  onSort: (by: string) => void;
}

const arrow = ({ direction }: Sort) => (direction === 'up' ? ' ↑' : ' ↓');
const ariaSort = ({ direction }: Sort) => (direction === 'up' ? 'ascending' : 'descending');

/** Over the names: back to their order, or that of the years. */
export function CornerCell({ sort, onSort }: Sorting) {
  const words = useWords();
  const isSorted = sort.by === 'body' || sort.by === 'year';
  return (
    <th scope="col" class="matrix-corner" aria-colindex={1} aria-sort={isSorted ? ariaSort(sort) : 'none'}>
      {(['body', 'year'] as const).map(by => (
        <button key={by} type="button" onClick={() => onSort(by)} data-testid={`sort-${by}`}>
          <span class="hidden">{words.sortBy(words[by])} </span>
          {words[by]}
          {sort.by === by && arrow(sort)}
        </button>
      ))}
    </th>
  );
}

export interface HeadCellProps extends Sorting {
  column: MatrixColumn;
  /** Its place among the columns. */
  at: number;
  onColumn: (indicatorId: string) => void;
}

/** Name, unit and number of values of one indicator. */
export function HeadCell({ column, at, sort, onSort, onColumn }: HeadCellProps) {
  const words = useWords();
  const { entry, statistics } = column;
  const name = nameIn(words, entry);
  const isSorted = sort.by === entry.id;
  return (
    <th
      scope="col"
      class={`matrix-column tone-${entry.dimension}`}
      aria-colindex={at + 2}
      aria-sort={isSorted ? ariaSort(sort) : 'none'}
      style={leftOf(at)}
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
        {isSorted && arrow(sort)}
      </button>
    </th>
  );
}
