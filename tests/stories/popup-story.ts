import { type PopupModel, startPopup } from '../../components/popup/model';
import { mountPopup } from '../../components/popup/mount';
import { buildMatrix } from '../../lib/compare/matrix';
import type { ReportRow } from '../../lib/library/records';
import type { Report } from '../../lib/report/report';
import { composedNames, composedReport } from './composed-report';

/** The popup with invented reports: `?count=` of them, `?model=` sets the rest. */
const query = new URLSearchParams(location.search);
const PLACES = ['云川市', '南屏市', '临澄市', '北岸县', '安渡区', '青峦县', '白水市', '长亭区'];
const rows = Array.from({ length: Number(query.get('count') ?? 40) }, (_, nth): ReportRow => {
  const place = PLACES[nth % PLACES.length] ?? '';
  const year = 2023 - (Math.floor(nth / PLACES.length) % 6);
  return {
    reportId: `r${nth}`,
    snapshotId: `s${nth}`,
    title: `${place}人民政府${year}年度法治政府建设情况报告`,
    bodyName: nth % 5 === 4 ? `${place}司法局` : `${place}人民政府`,
    bodyKind: nth % 5 === 4 ? 'department' : 'government',
    level: place.endsWith('市') ? 'prefecture' : 'county',
    regionCode: String(519900 + (nth % PLACES.length)),
    regionName: place,
    province: '四川省',
    prefecture: place.endsWith('市') ? place : '云川市',
    county: place.endsWith('市') ? null : place,
    year: nth === 7 ? null : year,
    kind: 'year',
    published: nth === 7 ? null : `${year + 1}-0${1 + (nth % 5)}-1${nth % 9}`,
    verdict: 'report',
    quantities: 60,
    indicators: 28 + (nth % 30),
    problems: 3,
    plans: 4,
    warnings: nth % 3,
    dimensions: [],
    timely: nth === 7 ? null : nth % 5 < 3,
    savedAt: `2026-0${1 + (nth % 9)}-12T08:00:00Z`,
    versions: nth % 4 === 1 ? 2 : 1,
    url: 'http://www.yunchuan.gov.cn/',
    hasHtml: true,
    tags: nth % 6 === 2 ? ['论文样本'] : [],
    notes: 0,
    overruled: 0,
    binnedAt: null,
    parser: '0.1.0',
    codebook: '1.0.0',
  };
});

/** Another city's report: some readings gone, one zero, one over another period. */
function variant(nth: number): Report {
  const quantities = composedReport.quantities.map((figure, at) => ({
    ...figure,
    value: nth === 2 && at === 11 ? 0 : Math.round(figure.value * (1 + nth * 0.13)),
    period: nth === 1 && at === 19 ? '2020年以来' : figure.period,
  }));
  const indicators = composedReport.indicators
    .filter((_, at) => (at + nth) % (nth + 4) !== 0 || nth === 0)
    .map(one => ({ ...one, value: quantities[one.quantity]?.value ?? one.value }));
  return { ...composedReport, quantities, indicators };
}

const chosen = rows.slice(0, Number(query.get('columns') ?? 4));
const comparison = {
  reports: chosen,
  matrix: buildMatrix(
    chosen.map((row, nth) => ({ id: row.reportId, report: variant(nth), overrules: new Map() })),
    Object.keys(composedNames).map(id => ({
      id,
      unit: composedReport.indicators.find(one => one.id === id)?.unit ?? '件',
      higherIs: null,
    })),
  ),
};

const root = document.querySelector('#app');
if (!(root instanceof HTMLElement)) throw new Error('no root');
const popup = mountPopup(
  root,
  {
    ...startPopup(composedNames, query.get('language') === 'en' ? 'en' : 'zh'),
    rows,
    usedBytes: 34_500_000,
    shortcuts: [
      { description: '打开或收起面板', keys: 'Alt+L' },
      { description: '下一个数字', keys: 'Alt+J' },
      { description: '保存报告', keys: '' },
    ],
    comparison: query.has('compare') ? comparison : null,
    ...(JSON.parse(query.get('model') ?? '{}') as Partial<PopupModel>),
  },
  {
    onLanguage: language => popup.update({ language }),
    onCompare: reports => popup.update({ comparison: reports && comparison }),
    onOpenSource: () => {},
    onRemove(ids) {
      popup.update({ removed: ids, rows: popup.model.rows?.filter(row => !ids.includes(row.reportId)) ?? null });
    },
    onUndo: () => popup.update({ removed: [], rows }),
    onReadThisPage: () => popup.update({ isReading: true }),
    onNoReport: () => popup.update({ isAsking: false }),
    onOpenWorkbench: () => {},
    onExportCsv: () => {},
    onDismissFailure: () => popup.update({ failure: null }),
    onChangeShortcuts: () => {},
    onStopUpgrade: () => {},
  },
);
Object.assign(globalThis, { story: { popup } });
