import { useMemo } from 'preact/hooks';
import { DIMENSIONS } from '../../lib/codebook/codebook';
import type { ReportRow } from '../../lib/library/records';
import type { Filter, View } from './address';
import { NO_FILTER } from './address';
import { regionsToOffer, regionTree } from './region-tree';
import type { ChangeView } from './use-view';
import { nameIn, useWords } from './words';

export interface FilterPanelProps {
  rows: readonly ReportRow[];
  view: View;
  change: ChangeView;
}

/** Offers only what the library holds. */
export function FilterPanel({ rows, view, change }: FilterPanelProps) {
  const words = useWords();
  const { filter } = view;
  const set = (part: Partial<Filter>, how: 'step' | 'replace' = 'step') =>
    change({ filter: { ...filter, ...part } }, how);
  const regions = useMemo(() => regionTree(rows), [rows]);
  // The same with every letter typed.
  const places = useMemo(
    () =>
      regionsToOffer(regions, filter.region).map(region => (
        <option key={region.prefix} value={region.prefix}>
          {'　'.repeat(region.depth)}
          {region.name}（{region.count}）
        </option>
      )),
    [regions, filter.region],
  );
  const years = useMemo(() => distinct(rows.map(row => row.year)).sort((a, b) => b - a), [rows]);
  const levels = useMemo(() => distinct(rows.map(row => row.level)), [rows]);
  const tags = useMemo(() => distinct(rows.flatMap(row => row.tags)).sort(), [rows]);
  return (
    <form class="filters" aria-label={words.filters} onSubmit={event => event.preventDefault()}>
      <input
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        value={filter.words}
        onInput={event => set({ words: event.currentTarget.value }, 'replace')}
        data-testid="filter-words"
      />
      <label>
        <span>{words.region}</span>
        <select value={filter.region} onChange={event => set({ region: event.currentTarget.value })}>
          <option value="">{words.allRegions}</option>
          {places}
        </select>
      </label>
      <label>
        <span>{words.level}</span>
        <select value={filter.level} onChange={event => set({ level: event.currentTarget.value })}>
          <option value="">{words.allLevels}</option>
          {levels.map(level => (
            <option key={level} value={level}>
              {words.levels[level]}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.year}</legend>
        <div class="years">
          {years.map(year => (
            <label key={year} class="num">
              <input
                type="checkbox"
                checked={filter.years.includes(year)}
                onChange={event =>
                  set({
                    years: event.currentTarget.checked
                      ? [...filter.years, year].sort()
                      : filter.years.filter(other => other !== year),
                  })
                }
              />
              {year}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span>{words.dimension}</span>
        <select
          value={filter.dimension}
          onChange={event => set({ dimension: event.currentTarget.value })}
          data-testid="filter-dimension"
        >
          <option value="">{words.allDimensions}</option>
          {DIMENSIONS.map(dimension => (
            <option key={dimension.id} value={dimension.id}>
              {nameIn(words, dimension)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.timely}</span>
        <select
          value={filter.timely}
          onChange={event => set({ timely: event.currentTarget.value as Filter['timely'] })}
        >
          {(Object.keys(words.timelyStates) as Filter['timely'][]).map(state => (
            <option key={state} value={state}>
              {words.timelyStates[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.withProblems}</span>
        <select
          value={filter.problems}
          onChange={event => set({ problems: event.currentTarget.value as Filter['problems'] })}
          data-testid="filter-problems"
        >
          {(Object.keys(words.problemStates) as Filter['problems'][]).map(state => (
            <option key={state} value={state}>
              {words.problemStates[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.covers}</span>
        <select
          value={filter.covers}
          onChange={event => set({ covers: Number(event.currentTarget.value) })}
          data-testid="filter-covers"
        >
          <option value={0}>{words.coversAny}</option>
          {DIMENSIONS.map((dimension, index) => (
            <option key={dimension.id} value={index + 1}>
              {words.coversAtLeast(index + 1)}
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 && (
        <label>
          <span>{words.tag}</span>
          <select value={filter.tag} onChange={event => set({ tag: event.currentTarget.value })}>
            <option value="">{words.allTags}</option>
            {tags.map(tag => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="plain" onClick={() => change({ filter: NO_FILTER })}>
        {words.clear}
      </button>
    </form>
  );
}

const distinct = <T,>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value): value is T => value !== null)),
];
