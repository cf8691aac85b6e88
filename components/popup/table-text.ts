import { statedRows } from '../../lib/compare/matrix';
import { wideRows } from '../../lib/exports/wide';
import { KIND_WORDS } from '../../lib/report/kind-words';
import type { Words } from '../parts/language';
import { type IndicatorNames, nameOf } from '../parts/names';
import type { Comparison } from './model';

/** The comparison as lines of cells parted by tabs: pasted into a spreadsheet or a text it is a table again. */
export function tableText({ reports, matrix }: Comparison, names: IndicatorNames, words: Words): string {
  const { indicator, missing, notApplicable } = words.comparison;
  const language = words.locale.startsWith('zh') ? 'zh' : 'en';
  const columns = reports.map(({ bodyName, title, year }) => `${bodyName ?? title} ${year ?? ''}`.trim());
  const rows = wideRows(statedRows(matrix), columns, {
    indicator,
    unit: words.comparison.aspect.unit,
    missing,
    notApplicable,
    doubtful: words.doubtful,
    statuses: words.status,
    kinds: KIND_WORDS[language],
  });
  // The id is for programs; the name is the one that stands on the screen.
  const shown = rows.map(([id, , ...cells], line) => [
    line === 0 ? indicator : nameOf(names, String(id), language),
    ...cells,
  ]);
  return shown.map(row => row.map(cell => String(cell ?? '').replace(/\s+/g, ' ')).join('\t')).join('\n');
}
