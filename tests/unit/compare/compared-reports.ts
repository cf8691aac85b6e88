import type { ComparedReport } from '../../../lib/compare/reading';
import type { Overrule } from '../../../lib/report/overrule';
import { readingKey } from '../../../lib/report/overrule';
import type { Body, Indicator, Quantity, Report } from '../../../lib/report/report';

type Stated = Partial<Quantity> & Pick<Quantity, 'value' | 'unit'> & { id: string; confidence?: number; part?: string };

/** A report that states just these figures, in this order. */
export function reportOf(
  id: string,
  stated: Stated[],
  options: { body?: Partial<Body>; overrules?: Overrule[] } = {},
): ComparedReport {
  const quantities = stated.map(
    ({ id: _, confidence: __, part: ___, ...given }, index): Quantity => ({
      span: [index * 10, index * 10 + 5],
      quote: `${given.value}${given.unit}`,
      range: null,
      printedUnit: given.unit,
      bound: '=',
      kind: 'count',
      status: 'reported',
      period: null,
      scope: null,
      subject: '',
      section: 0,
      ...given,
    }),
  );
  const indicators = stated.map(
    (given, index): Indicator => ({
      id: given.id,
      quantity: index,
      value: given.value,
      unit: given.unit,
      bound: given.bound ?? '=',
      confidence: given.confidence ?? 0.95,
      why: { rule: given.id, cue: [0, 1], clause: [0, 9] },
      part: given.part ?? null,
    }),
  );
  const report: Report = {
    schema: 'fazhi-lens/report@1',
    versions: { parser: 'test', codebook: 'test' },
    source: { url: null, file: null, script: 'hans', sha256: '', chars: 100 },
    detection: { verdict: 'report', score: 1, reasons: [] },
    title: null,
    body: { name: id, kind: 'government', level: 'prefecture', region: null, department: null, ...options.body },
    year: 2023,
    period: null,
    dates: { published: null, signed: null, candidates: [] },
    issuer: null,
    sections: [],
    quantities,
    indicators,
    problems: [],
    plans: [],
    audit: [],
  };
  const overrules = new Map(
    (options.overrules ?? []).map(each => [readingKey(each.indicatorId, each.span), each] as const),
  );
  return { id, report, overrules };
}
