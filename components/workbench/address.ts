import { type Choices, choiceKey } from '../../lib/compare/matrix';

/** What the workbench shows; all of it stands in the address, so that back, forward and bookmarks work. */
export interface View {
  page: Page;
  filter: Filter;
  /** Ticked reports; empty means all that the filter lets through. */
  picked: string[];
  /** Indicators of the charts: first and second. */
  indicator: string | null;
  against: string | null;
  sort: Sort;
  /** Columns without any reading are left out. */
  hideEmpty: boolean;
  /** Where a person wants another reading of a report shown than the rule would. */
  choices: Choices;
  /** Counts per so many units of the denominator table; null as stated. */
  per: 1 | 10_000 | null;
  /** Charts with values over several powers of ten. */
  isLog: boolean;
  /** The text view: whose report, beside which other one (null: the one of the year before), and whether only what changed. */
  text: { reportId: string | null; beside: string | null; onlyChanges: boolean };
  /** The cell whose evidence stands beside the table. */
  cell: { reportId: string; indicatorId: string } | null;
}

export const PAGES = [
  'library',
  'matrix',
  'lines',
  'distribution',
  'scatter',
  'statistics',
  'coverage',
  'timeliness',
  'grid',
  'text',
  'queue',
  'keeping',
] as const;
export type Page = (typeof PAGES)[number];

export interface Filter {
  words: string;
  /** First digits of the division code: 21 is a province, 2102 a prefecture, 210211 a county. */
  region: string;
  level: string;
  years: number[];
  dimension: string;
  tag: string;
  timely: '' | 'timely' | 'late' | 'unknown';
  /** Whether the report lists problems. */
  problems: '' | 'yes' | 'no';
  /** Readings in at least so many dimensions; 0 for any. */
  covers: number;
}

export interface Sort {
  /** `body`, `year`, `saved`, `published` or an indicator id. */
  by: string;
  direction: 'up' | 'down';
}

export const NO_FILTER: Filter = {
  words: '',
  region: '',
  level: '',
  years: [],
  dimension: '',
  tag: '',
  timely: '',
  problems: '',
  covers: 0,
};

export const START: View = {
  page: 'library',
  filter: NO_FILTER,
  picked: [],
  indicator: null,
  against: null,
  sort: { by: 'body', direction: 'up' },
  hideEmpty: true,
  choices: new Map(),
  per: null,
  isLog: false,
  text: { reportId: null, beside: null, onlyChanges: false },
  cell: null,
};

const TIMELY = ['timely', 'late', 'unknown'] as const;
const PROBLEMS = ['yes', 'no'] as const;
const isOneOf = <T extends string>(list: readonly T[], word: string | null): word is T =>
  word !== null && (list as readonly string[]).includes(word);

/** Any address gives a view: what it does not understand falls back to the start. */
export function readAddress(search: string): View {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const page = query.get('page');
  const timely = query.get('timely');
  const problems = query.get('problems');
  const [cellReport, cellIndicator] = get('cell').split(' ');
  const sortBy = get('sort');
  return {
    page: isOneOf(PAGES, page) ? page : START.page,
    filter: {
      words: get('q'),
      region: /^\d{1,6}$/.test(get('region')) ? get('region') : '',
      level: get('level'),
      years: get('years')
        .split(' ')
        .filter(year => /^\d{4}$/.test(year))
        .map(Number),
      dimension: get('dimension'),
      tag: get('tag'),
      timely: isOneOf(TIMELY, timely) ? timely : '',
      problems: isOneOf(PROBLEMS, problems) ? problems : '',
      covers: /^\d{1,2}$/.test(get('covers')) ? Number(get('covers')) : 0,
    },
    picked: get('picked').split(' ').filter(Boolean),
    indicator: query.get('indicator'),
    against: query.get('against'),
    sort: sortBy ? { by: sortBy.replace(/^-/, ''), direction: sortBy.startsWith('-') ? 'down' : 'up' } : START.sort,
    hideEmpty: query.get('empty') !== 'show',
    choices: readChoices(get('shown')),
    per: get('per') === '1' ? 1 : get('per') === '10000' ? 10_000 : null,
    isLog: get('scale') === 'log',
    text: { reportId: query.get('text'), beside: query.get('beside'), onlyChanges: get('changes') === 'only' },
    cell: cellReport && cellIndicator ? { reportId: cellReport, indicatorId: cellIndicator } : null,
  };
}

/** The shortest address of a view: what is as at the start is left out. */
export function writeAddress(view: View): string {
  const { filter, sort } = view;
  const sorted = `${sort.direction === 'down' ? '-' : ''}${sort.by}`;
  const words: [string, string][] = [
    ['page', view.page === START.page ? '' : view.page],
    ['q', filter.words],
    ['region', filter.region],
    ['level', filter.level],
    ['years', filter.years.join(' ')],
    ['dimension', filter.dimension],
    ['tag', filter.tag],
    ['timely', filter.timely],
    ['problems', filter.problems],
    ['covers', filter.covers ? String(filter.covers) : ''],
    ['picked', view.picked.join(' ')],
    ['indicator', view.indicator ?? ''],
    ['against', view.against ?? ''],
    ['sort', sorted === START.sort.by ? '' : sorted],
    ['empty', view.hideEmpty ? '' : 'show'],
    ['shown', writeChoices(view.choices)],
    ['per', view.per ? String(view.per) : ''],
    ['scale', view.isLog ? 'log' : ''],
    ['text', view.text.reportId ?? ''],
    ['beside', view.text.beside ?? ''],
    ['changes', view.text.onlyChanges ? 'only' : ''],
    ['cell', view.cell ? `${view.cell.reportId} ${view.cell.indicatorId}` : ''],
  ];
  const query = new URLSearchParams(words.filter(([, value]) => value !== ''));
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** `reportId indicatorId n`, parted by commas. */
function readChoices(text: string): Choices {
  const choices = new Map<string, number>();
  for (const each of text.split(',')) {
    const [reportId, indicatorId, place] = each.split(' ');
    if (reportId && indicatorId && /^\d{1,3}$/.test(place ?? '')) {
      choices.set(choiceKey(reportId, indicatorId), Number(place));
    }
  }
  return choices;
}

const writeChoices = (choices: Choices): string =>
  [...choices].map(([key, place]) => `${key.replace('\n', ' ')} ${place}`).join(',');
