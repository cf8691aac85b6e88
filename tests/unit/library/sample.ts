import 'fake-indexeddb/auto';
import { sha256 } from '../../../lib/library/digest';
import { type Library, openLibrary } from '../../../lib/library/open';
import { type ReportToSave, save } from '../../../lib/library/save';
import type { Result } from '../../../lib/messages/contract';
import type { PageFacts } from '../../../lib/report/page-facts';
import type { Report } from '../../../lib/report/report';
import { factsOf } from '../../fixtures/facts';

let names = 0;

/** A clock that a test can set; starts at noon of 1 March 2026 and stands still. */
export function clockAt(iso = '2026-03-01T12:00:00.000Z') {
  const clock = { iso, now: () => new Date(clock.iso) };
  return clock;
}

/** A new empty library. */
export async function freshLibrary(options: { name?: string; now?: () => Date } = {}): Promise<Library> {
  names += 1;
  return must(await openLibrary({ name: `library-${names}`, now: clockAt().now, ...options }));
}

export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value;
}

export const sampleFacts = (url: string): PageFacts =>
  factsOf(url, '法治政府建设年度报告', { meta: { sitename: '青禾市人民政府' } });

export interface SampleTraits {
  body?: string | null;
  year?: number | null;
  code?: string;
  published?: string | null;
  title?: string | null;
  url?: string;
  period?: Report['period'];
  value?: number;
  versions?: Report['versions'];
}

/** A reading with one quantity and one indicator. */
export async function sampleReport(text: string, traits: SampleTraits = {}): Promise<Report> {
  const { body = '青禾市人民政府', year = 2024, code = '990100', published = null, value = 12, period = null } = traits;
  const at = Math.max(0, text.indexOf(`${value}件`));
  return {
    schema: 'fazhi-lens/report@1',
    versions: traits.versions ?? { parser: '1.0.0', codebook: '1.0.0' },
    source: { url: traits.url ?? null, file: null, script: 'hans', sha256: await sha256(text), chars: text.length },
    detection: { verdict: 'report', score: 0.98, reasons: [] },
    title: traits.title === undefined ? `${body ?? ''}${year ?? ''}年法治政府建设情况报告` : traits.title,
    body:
      body === null
        ? null
        : {
            name: body,
            kind: 'government',
            level: 'prefecture',
            region: { code, name: '青禾市', province: '东江省', prefecture: '青禾市', county: null },
            department: null,
          },
    year,
    period,
    dates: { published, signed: null, candidates: [] },
    issuer: null,
    sections: [],
    quantities: [
      {
        span: [at, at + `${value}件`.length],
        quote: `${value}件`,
        value,
        range: null,
        unit: '件',
        printedUnit: '件',
        bound: '=',
        kind: 'count',
        status: 'reported',
        period: null,
        scope: null,
        subject: '行政复议',
        section: -1,
      },
    ],
    indicators: [
      {
        id: 'reconsideration.received',
        quantity: 0,
        value,
        unit: '件',
        bound: '=',
        confidence: 0.95,
        why: { rule: 'reconsideration.received', cue: [0, 2], clause: [0, text.length] },
        part: null,
      },
    ],
    problems: [],
    plans: [],
    audit: [],
  };
}

let requests = 0;

export async function toSave(text: string, traits: SampleTraits & Partial<ReportToSave> = {}): Promise<ReportToSave> {
  requests += 1;
  const {
    url = 'http://www.qinghe.gov.cn/report.html',
    requestId = `request-${requests}`,
    html = `<p>${text}</p>`,
  } = traits;
  return { requestId, text, html, facts: sampleFacts(url), report: await sampleReport(text, { url, ...traits }) };
}

export async function saveSample(library: Library, text: string, traits: Parameters<typeof toSave>[1] = {}) {
  return must(await save(library, await toSave(text, traits)));
}
