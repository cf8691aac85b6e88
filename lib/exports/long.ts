import { indicatorById } from '../codebook/codebook';
import { DOUBTFUL_BELOW } from '../report/doubtful';
import { readingKey } from '../report/overrule';
import type { Bound, Indicator, Quantity, Span } from '../report/report';
import { type CsvCell, toCsv } from './csv';
import { type ExportedReport, readingId } from './source';

/** The codebook's names of the bounds: signs would look like formulas to a spreadsheet. */
const BOUND_NAMES: Readonly<Record<Bound, string>> = {
  '=': 'eq',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  '~': 'approx',
};

interface Line {
  source: ExportedReport;
  indicator: Indicator;
  quantity: Quantity;
  /** Place among the report's readings. */
  index: number;
}

const overruleOf = ({ source, indicator, quantity }: Line) =>
  source.overrules.get(readingKey(indicator.id, quantity.span));

/** What counts after the person's word; null where a person said that it is no reading of this indicator. */
const usedOf = (line: Line) => {
  const overrule = overruleOf(line);
  return overrule?.verdict === 'rejected' ? null : (overrule?.corrected ?? line.indicator);
};

const touches = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** One column of the long table: its heading, what a data dictionary says of it, its value. */
interface Column {
  name: string;
  explainedZh: string;
  read: (line: Line) => CsvCell;
}

/** Everything a reader needs to check a figure without this program: what, where printed, in which snapshot, read by which rules. */
export const LONG_COLUMNS: readonly Column[] = [
  {
    name: 'reading_id',
    explainedZh: '读数编号，与注释文件（JSON-LD）相同',
    read: ({ source, index }) => readingId(source, index),
  },
  { name: 'report_id', explainedZh: '报告编号', read: ({ source }) => source.id },
  { name: 'body', explainedZh: '报告主体', read: ({ source }) => source.report.body?.name ?? null },
  {
    name: 'region_code',
    explainedZh: '行政区划代码（GB/T 2260）',
    read: ({ source }) => source.report.body?.region?.code ?? null,
  },
  { name: 'level', explainedZh: '主体层级', read: ({ source }) => source.report.body?.level ?? null },
  { name: 'year', explainedZh: '报告年度', read: ({ source }) => source.report.year },
  { name: 'indicator_id', explainedZh: '指标编号', read: ({ indicator }) => indicator.id },
  { name: 'indicator', explainedZh: '指标名称', read: ({ indicator }) => indicatorById(indicator.id)?.zh ?? null },
  { name: 'dimension', explainedZh: '维度', read: ({ indicator }) => indicatorById(indicator.id)?.dimension ?? null },
  { name: 'value', explainedZh: '自动读取的数值', read: ({ indicator }) => indicator.value },
  {
    name: 'bound',
    explainedZh: '比较符：eq 等于，gt 大于，ge 不少于，lt 不足，le 不超过，approx 约',
    read: ({ indicator }) => BOUND_NAMES[indicator.bound],
  },
  { name: 'unit', explainedZh: '单位', read: ({ indicator }) => indicator.unit },
  { name: 'printed_unit', explainedZh: '原文单位', read: ({ quantity }) => quantity.printedUnit },
  { name: 'range_low', explainedZh: '区间下限', read: ({ quantity }) => quantity.range?.[0] ?? null },
  { name: 'range_high', explainedZh: '区间上限', read: ({ quantity }) => quantity.range?.[1] ?? null },
  { name: 'kind', explainedZh: '数字类型', read: ({ quantity }) => quantity.kind },
  { name: 'status', explainedZh: '实绩、计划或上年数', read: ({ quantity }) => quantity.status },
  { name: 'period', explainedZh: '时间范围，空为报告年度', read: ({ quantity }) => quantity.period },
  { name: 'scope', explainedZh: '地域或主体范围，空为未说明', read: ({ quantity }) => quantity.scope },
  { name: 'part', explainedZh: '其中项或分面', read: ({ indicator }) => indicator.part },
  { name: 'confidence', explainedZh: '自动读取的把握，0—1', read: ({ indicator }) => indicator.confidence },
  {
    name: 'doubtful',
    explainedZh: '是否存疑（1 为存疑）',
    read: line => (!overruleOf(line) && line.indicator.confidence < DOUBTFUL_BELOW ? 1 : 0),
  },
  { name: 'read_by', explainedZh: 'automatic 或 person', read: line => (overruleOf(line) ? 'person' : 'automatic') },
  { name: 'verdict', explainedZh: '人工判断', read: line => overruleOf(line)?.verdict ?? null },
  { name: 'person_value', explainedZh: '人工更正的数值', read: line => overruleOf(line)?.corrected?.value ?? null },
  { name: 'person_unit', explainedZh: '人工更正的单位', read: line => overruleOf(line)?.corrected?.unit ?? null },
  {
    name: 'person_bound',
    explainedZh: '人工更正的比较符',
    read: line => {
      const corrected = overruleOf(line)?.corrected;
      return corrected ? BOUND_NAMES[corrected.bound] : null;
    },
  },
  {
    name: 'used_value',
    explainedZh: '采用的数值：有人工更正者从更正，人工判为误读者为空',
    read: line => usedOf(line)?.value ?? null,
  },
  { name: 'used_unit', explainedZh: '采用的单位', read: line => usedOf(line)?.unit ?? null },
  {
    name: 'used_bound',
    explainedZh: '采用的比较符',
    read: line => {
      const used = usedOf(line);
      return used ? BOUND_NAMES[used.bound] : null;
    },
  },
  {
    name: 'notes',
    explainedZh: '写在该处原文旁的批注',
    read: ({ source, quantity }) =>
      source.notes
        .filter(({ span }) => span && touches(span, quantity.span))
        .map(({ text }) => text)
        .join('；') || null,
  },
  { name: 'tags', explainedZh: '报告的标签', read: ({ source }) => source.tags.join('；') || null },
  { name: 'note', explainedZh: '判断的说明', read: line => overruleOf(line)?.note ?? null },
  { name: 'quote', explainedZh: '原文', read: ({ quantity }) => quantity.quote },
  { name: 'start', explainedZh: '原文起点（UTF-16）', read: ({ quantity }) => quantity.span[0] },
  { name: 'end', explainedZh: '原文终点（UTF-16）', read: ({ quantity }) => quantity.span[1] },
  { name: 'rule', explainedZh: '命中规则', read: ({ indicator }) => indicator.why.rule },
  { name: 'url', explainedZh: '网页地址', read: ({ source }) => source.report.source.url },
  { name: 'saved_at', explainedZh: '保存时间', read: ({ source }) => source.savedAt },
  { name: 'sha256', explainedZh: '快照文本的 SHA-256', read: ({ source }) => source.report.source.sha256 },
  { name: 'parser', explainedZh: '读取程序版本', read: ({ source }) => source.report.versions.parser },
  { name: 'codebook', explainedZh: '编码手册版本', read: ({ source }) => source.report.versions.codebook },
];

/** Reports × readings, in the order of the text. The automatic reading and the person's word stand side by side. */
export function longRows(sources: readonly ExportedReport[]): CsvCell[][] {
  return sources.flatMap(source =>
    source.report.indicators.flatMap((indicator, index) => {
      const quantity = source.report.quantities[indicator.quantity];
      if (!quantity) return [];
      const line: Line = { source, indicator, quantity, index };
      return [LONG_COLUMNS.map(column => column.read(line))];
    }),
  );
}

export function longCsv(sources: readonly ExportedReport[]): string {
  return toCsv([LONG_COLUMNS.map(column => column.name), ...longRows(sources)]);
}
