import type { ExportedReport } from '../../../lib/exports/source';
import { reportOf } from '../compare/compared-reports';

/** Hostile words where page text goes. */
export const SOURCE: ExportedReport = {
  ...reportOf(
    '大连市-2021',
    [
      { id: 'reconsideration.accepted', value: 1075, unit: '件', quote: '1075件' },
      { id: 'litigation.head_appearance_rate', value: 100, unit: '%', kind: 'rate', quote: '=100%', confidence: 0.4 },
    ],
    {
      overrules: [
        {
          indicatorId: 'reconsideration.accepted',
          span: [0, 5],
          verdict: 'corrected',
          corrected: { value: 1076, unit: '件', bound: '=' },
          note: '见附件',
          at: '2026-01-02T00:00:00Z',
        },
      ],
    },
  ),
  savedAt: '2026-01-01T08:00:00Z',
  tags: ['论文样本', '=辽宁'],
  notes: [
    { text: '与年鉴不符', span: [1, 3], quote: '1075件', at: '2026-01-03T00:00:00Z' },
    { text: '全文未单列第一责任人部分', span: null, quote: null, at: '2026-01-04T00:00:00Z' },
  ],
};
