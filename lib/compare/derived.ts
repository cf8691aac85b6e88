import type { Cell, Matrix } from './matrix';
import { comparableValue } from './matrix';

/** A figure that no report states: computed by a formula of the codebook from figures that reports do state. */
export interface DerivedFormula {
  /** The indicator whose stated figure it stands beside. */
  id: string;
  unit: string;
  operation: 'ratio' | 'sum';
  /** Of a ratio: numerator, denominator, in %. Of a sum: all parts, none may be missing. */
  of: readonly string[];
}

/** Codebook, field `derived`, as far as both sides are indicators themselves. */
export const DERIVED_FORMULAS: readonly DerivedFormula[] = [
  {
    id: 'reconsideration.settlement_rate',
    unit: '%',
    operation: 'ratio',
    of: ['reconsideration.concluded', 'reconsideration.accepted'],
  },
  {
    id: 'reconsideration.correction_rate',
    unit: '%',
    operation: 'ratio',
    of: ['reconsideration.corrected', 'reconsideration.concluded'],
  },
  {
    id: 'reconsideration.mediation_rate',
    unit: '%',
    operation: 'ratio',
    of: ['reconsideration.mediated', 'reconsideration.concluded'],
  },
  { id: 'litigation.loss_rate', unit: '%', operation: 'ratio', of: ['litigation.lost', 'litigation.concluded'] },
  {
    id: 'normdocs.cleanup_total',
    unit: '件',
    operation: 'sum',
    of: [
      'normdocs.cleanup_retained',
      'normdocs.cleanup_repealed',
      'normdocs.cleanup_lapsed',
      'normdocs.cleanup_amended',
    ],
  },
  {
    id: 'oversight.proposals_total',
    unit: '件',
    operation: 'sum',
    of: ['oversight.npc_suggestions', 'oversight.cppcc_proposals'],
  },
];

export interface DerivedCell {
  value: number;
  /** Difference to the stated figure (derived − stated), null where none is stated. */
  difference: number | null;
  /** Some input is a bound (1000余), so the result is one too. */
  isInexact: boolean;
}

export interface DerivedRow {
  formula: DerivedFormula;
  cells: (DerivedCell | null)[];
}

/** Rows only for formulas that at least one report can fill. Never mixed with stated figures. */
export function deriveRows(matrix: Matrix, formulas: readonly DerivedFormula[] = DERIVED_FORMULAS): DerivedRow[] {
  const rowOf = new Map(matrix.rows.map(row => [row.indicator.id, row]));
  return formulas.flatMap(formula => {
    const cells = matrix.reportIds.map((_, column): DerivedCell | null => {
      const inputs = formula.of.map(id => rowOf.get(id)?.cells[column]);
      const values = inputs.map(cell => (cell ? comparableValue(cell) : null));
      if (values.some(value => value === null) || !areOfOneKind(inputs)) return null;
      const value = compute(formula.operation, values as number[]);
      if (value === null) return null;
      const stated = rowOf.get(formula.id)?.cells[column];
      const statedValue = stated ? comparableValue(stated) : null;
      return {
        value,
        difference: statedValue === null ? null : value - statedValue,
        isInexact: inputs.some(cell => cell && isInexact(cell)),
      };
    });
    return cells.some(cell => cell !== null) ? [{ formula, cells }] : [];
  });
}

/** Each column has a way of stating of its own: inputs of another area, period, status or part are not calculated with each other. */
function areOfOneKind(inputs: readonly (Cell | undefined)[]): boolean {
  const readings = inputs.flatMap(cell => (cell && 'reading' in cell ? [cell.reading] : []));
  const areas = new Set(readings.flatMap(({ reach }) => reach ?? []));
  const ways = new Set(
    readings.map(({ quantity, indicator }) => JSON.stringify([quantity.status, quantity.period, indicator.part])),
  );
  return areas.size <= 1 && ways.size <= 1;
}

const isInexact = (cell: Cell) => 'reading' in cell && cell.reading.bound !== '=';

function compute(operation: DerivedFormula['operation'], values: readonly number[]): number | null {
  if (operation === 'sum') return values.reduce((sum, value) => sum + value, 0);
  const [numerator, denominator] = values;
  return denominator ? (numerator! / denominator) * 100 : null;
}
