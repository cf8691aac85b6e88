/** A table a person imported: for each division and year the number that counts are divided by. */
export type Denominators = ReadonlyMap<string, number>;

const keyOf = (code: string, year: number) => `${code} ${year}`;

/**
 * Lines `code,year,value`; a heading line is passed over, as is a thousands comma inside quotes.
 * @param lines - cells of each line, already split
 * @returns the table, and the numbers (from 1) of lines that were not understood.
 */
export function readDenominators(lines: readonly (readonly string[])[]): { table: Denominators; bad: number[] } {
  const table = new Map<string, number>();
  const bad: number[] = [];
  lines.forEach((cells, index) => {
    const [code = '', year = '', value = ''] = cells.map(cell => cell.trim());
    const amount = Number(value.replaceAll(',', ''));
    if (/^\d{6}$/.test(code) && /^\d{4}$/.test(year) && value !== '' && amount > 0 && Number.isFinite(amount)) {
      table.set(keyOf(code, Number(year)), amount);
    } else if (index > 0) bad.push(index + 1);
  });
  return { table, bad };
}

/**
 * @param per - units of the denominator that the count is told for: 10,000 people, one case
 * @returns null where the table has no number for the place and year, or the value is no count.
 */
export function perDenominator(
  value: number | null,
  code: string | null,
  year: number | null,
  table: Denominators,
  per: number,
): number | null {
  if (value === null || code === null || year === null) return null;
  const amount = table.get(keyOf(code, year));
  return amount === undefined ? null : (value / amount) * per;
}
