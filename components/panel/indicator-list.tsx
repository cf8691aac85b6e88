import { useEffect, useMemo, useState } from 'preact/hooks';
import { isTone, TONES } from '../../lib/page/paint-palette';
import { type Overrule, readingKey } from '../../lib/report/overrule';
import type { Report } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { IndicatorRow } from './indicator-row';
import type { PanelActions, PanelModel } from './model';
import { countByTone, groupRows, type Row, type RowFilter } from './rows';

/** Rows drawn at a stretch, and in all (so many stretches) before the person asks for more: no report of usual length has as many. */
const STRETCH_ROWS = 50;
const MOST_ROWS = 900;

export const NO_FILTER: RowFilter = { query: '', tone: null, doubtfulOnly: false };

export interface IndicatorListProps {
  rows: readonly Row[];
  report: Report;
  text: string;
  filter: RowFilter;
  model: PanelModel;
  actions: PanelActions;
  onFilter: (filter: RowFilter) => void;
}

/** All readings by dimension, with search and filter. Arrow keys go from row to row. */
export function IndicatorList({ rows, report, text, filter, model, actions, onFilter }: IndicatorListProps) {
  const words = useWords();
  const groups = useMemo(() => groupRows(rows, filter), [rows, filter]);
  const unpainted = useMemo(() => new Set(model.unpainted), [model.unpainted]);
  const counts = useMemo(() => new Map(countByTone(rows).map(({ tone, count }) => [tone, count])), [rows]);
  const doubtful = useMemo(() => rows.filter(row => row.isDoubtful).length, [rows]);
  const [most, setMost] = useState(MOST_ROWS);
  const [drawn, setDrawn] = useState(STRETCH_ROWS);
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  // The page has its turn in between.
  useEffect(() => {
    if (drawn >= Math.min(count, most)) return;
    const timer = setTimeout(() => setDrawn(drawn + STRETCH_ROWS));
    return () => clearTimeout(timer);
  }, [drawn, count, most]);
  if (rows.length === 0) return <p class="none">{words.noReadings}</p>;
  let left = drawn;
  const part = (all: readonly Row[]) => {
    const upTo = left;
    left -= all.length;
    return left >= 0 ? all : all.filter((row, nth) => nth < upTo || row.quantity === model.current);
  };
  const reasons = typeof model.reasons === 'object' ? model.reasons?.figures : null;
  const beyond = count - most + (model.view.is === 'report' ? (model.view.leftOut ?? 0) : 0);
  return (
    <>
      <div class="filter">
        <label class="field">
          <Icon name="search" size={14} />
          <span class="hidden">{words.searchReadings}</span>
          <input
            type="search"
            value={filter.query}
            placeholder={words.searchReadings}
            data-testid="filter-query"
            onInput={event => onFilter({ ...filter, query: event.currentTarget.value })}
          />
        </label>
        <select
          aria-label={words.dimensionFilter}
          data-testid="filter-dimension"
          value={filter.tone ?? ''}
          onChange={event => {
            const chosen = event.currentTarget.value;
            onFilter({ ...filter, tone: isTone(chosen) ? chosen : null });
          }}
        >
          <option value="">{`${words.allDimensions} (${rows.length})`}</option>
          {TONES.filter(tone => counts.has(tone)).map(tone => (
            <option key={tone} value={tone}>{`${words.dimension[tone]} (${counts.get(tone)})`}</option>
          ))}
        </select>
        <button
          type="button"
          class="toggle num"
          aria-pressed={filter.doubtfulOnly}
          disabled={doubtful === 0 && !filter.doubtfulOnly}
          data-testid="filter-doubtful"
          onClick={() => onFilter({ ...filter, doubtfulOnly: !filter.doubtfulOnly })}
        >
          {`${words.onlyDoubtful} ${doubtful}`}
        </button>
      </div>
      {groups.length === 0 && (
        <div class="none" role="status">
          <p>{words.nothingMatches}</p>
          <button type="button" class="plain" onClick={() => onFilter(NO_FILTER)}>
            {words.clearFilter}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form */}
      <div role="group" aria-label={words.tabs.indicators} onKeyDown={moveBetweenRows} data-testid="indicators">
        {groups.map(group => (
          <section key={group.tone} class={`group tone-${group.tone}`} aria-label={words.dimension[group.tone]}>
            <h2>
              <span class="swatch" />
              {words.dimension[group.tone]}
              <span class="n num">{group.rows.length}</span>
            </h2>
            <ul>
              {part(group.rows).map(row => (
                <IndicatorRow
                  key={row.key}
                  row={row}
                  report={report}
                  text={text}
                  review={reviewOf(model, row)}
                  isSaved={model.save.is === 'saved'}
                  isCurrent={row.quantity === model.current}
                  isHovered={row.quantity === model.hovered}
                  reasons={row.quantity === model.current ? (reasons?.[row.quantity] ?? null) : null}
                  isUnpainted={unpainted.has(row.quantity)}
                  actions={actions}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {beyond > 0 && (
        <button type="button" class="plain" data-testid="more-rows" onClick={() => setMost(most + MOST_ROWS)}>
          {words.andMore(beyond)}
        </button>
      )}
    </>
  );
}

const reviewOf = ({ reviews }: PanelModel, { indicator, figure }: Row): Overrule | null =>
  (indicator && reviews[readingKey(indicator.id, figure.span)]) ?? null;

function moveBetweenRows(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const list = event.currentTarget;
  if (step === 0 || !(list instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  const faces = [...list.querySelectorAll<HTMLElement>('.face')];
  const at = faces.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  faces[at + step]?.focus();
}
