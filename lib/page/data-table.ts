/** Rows looked at before a table is judged. */
const MAX_ROWS = 60;
/** A cell longer than this holds an article, not a value. */
const MAX_CELL_CHARS = 1500;
const LONG_CELL_CHARS = 300;

/**
 * Does a table hold data, cells that belong side by side, or is it a frame that places text on the page? Judged from
 * its shape alone: nested tables, one cell that holds nearly everything, or a single column mean a frame.
 */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.getElementsByTagName('table')[0]) return false;
  const rows = table.getElementsByTagName('tr');
  let wideRows = 0;
  let longest = 0;
  let total = 0;
  for (let index = 0; index < rows.length && index < MAX_ROWS; index++) {
    let filled = 0;
    // A form may stand between two cells: its fields hide what it says, and a walk along them need not end.
    const { children } = rows[index] as Element;
    for (let at = 0; at < children.length; at++) {
      const cell = children[at] as Element;
      const length = String(cell.textContent ?? '').trim().length;
      if (length > MAX_CELL_CHARS || (length > LONG_CELL_CHARS && cell.getElementsByTagName('p').length > 2))
        return false;
      if (length > 0) filled++;
      longest = Math.max(longest, length);
      total += length;
    }
    if (filled > 1) wideRows++;
  }
  if (longest > LONG_CELL_CHARS && longest * 2 > total) return false;
  return wideRows > 1;
}

/** Keeps the columns of one data table in step when cells span several rows or columns. */
export class RowGrid {
  static readonly MAX_SPAN = 60;
  private readonly covered: number[] = [];
  private column = 0;

  startRow(): void {
    for (let right = this.column; right < this.covered.length; right++) {
      this.covered[right] = Math.max(0, (this.covered[right] ?? 0) - 1);
    }
    this.column = 0;
  }

  /** @returns how many tabs stand between the cell before and this one. */
  startCell(cell: Element): number {
    let tabs = this.column > 0 ? 1 : 0;
    while ((this.covered[this.column] ?? 0) > 0) {
      this.covered[this.column] = (this.covered[this.column] ?? 1) - 1;
      this.column++;
      tabs++;
    }
    const width = readSpan(cell, 'colspan');
    const height = readSpan(cell, 'rowspan');
    for (let offset = 0; offset < width; offset++) this.covered[this.column + offset] = height - 1;
    this.column += width;
    return tabs;
  }

  /** @returns how many empty cells the one just read covers to its right. */
  endCell(cell: Element): number {
    return readSpan(cell, 'colspan') - 1;
  }
}

function readSpan(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, RowGrid.MAX_SPAN) : 1;
}
