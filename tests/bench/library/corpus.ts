import type { PageFacts } from '../../../lib/report/page-facts';
import type { Indicator, Quantity, Report } from '../../../lib/report/report';

/** Numbers with a seed: the same corpus every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Characters of names of places and people, so that no two texts share all their pairs. */
const NAME_FROM = 0x4e00;
const NAME_COUNT = 6_000;

/** Text in the manner of the samples: what follows two characters there, with names and numbers of its own. */
export class Composer {
  private readonly next = new Map<string, string[]>();
  private readonly starts: string[] = [];

  constructor(samples: readonly string[]) {
    for (const sample of samples) {
      for (let at = 0; at + 2 < sample.length; at += 1) {
        const pair = sample.slice(at, at + 2);
        const after = this.next.get(pair);
        if (after) after.push(sample[at + 2] as string);
        else this.next.set(pair, [sample[at + 2] as string]);
        if (sample[at] === '。') this.starts.push(sample.slice(at + 1, at + 3));
      }
    }
  }

  text(chars: number, random: (below: number) => number): string {
    const pieces: string[] = [];
    let length = 0;
    let pair = this.starts[random(this.starts.length)] as string;
    while (length < chars) {
      const follows = this.next.get(pair);
      const unit = follows?.[random(follows.length)];
      if (unit === undefined) {
        pair = this.starts[random(this.starts.length)] as string;
        continue;
      }
      pieces.push(unit);
      length += 1;
      pair = (pair[1] as string) + unit;
      if (!'，。,、；'.includes(unit)) continue;
      const own = unit === '。' || unit === '、' ? `${this.name(random)}` : `${this.name(random)}${random(9_000)}件`;
      pieces.push(own);
      length += own.length;
    }
    return pieces.join('').slice(0, chars);
  }

  private name(random: (below: number) => number): string {
    return Array.from({ length: 2 + random(2) }, () => String.fromCharCode(NAME_FROM + random(NAME_COUNT))).join('');
  }
}

/** A reading of the size of a real one: every number of the text, half of them indicators. */
export function readingOf(text: string, number: number, indicatorIds: readonly string[]): Report {
  const quantities: Quantity[] = [];
  const indicators: Indicator[] = [];
  for (const match of text.matchAll(/(\d{1,6})件/g)) {
    if (quantities.length >= 150) break;
    const span: [number, number] = [match.index, match.index + match[0].length];
    if (quantities.length % 2 === 0) {
      indicators.push({
        id: indicatorIds[(number + quantities.length) % indicatorIds.length] as string,
        quantity: quantities.length,
        value: Number(match[1]),
        unit: '件',
        bound: '=',
        confidence: 0.95,
        why: { rule: 'bench', cue: span, clause: [Math.max(0, span[0] - 20), span[1]] },
        part: null,
      });
    }
    quantities.push({
      span,
      quote: match[0],
      value: Number(match[1]),
      range: null,
      unit: '件',
      printedUnit: '件',
      bound: '=',
      kind: 'count',
      status: 'reported',
      period: null,
      scope: null,
      subject: text.slice(Math.max(0, span[0] - 6), span[0]),
      section: 0,
    });
  }
  const year = 2015 + (number % 10);
  const code = String(110_000 + (Math.floor(number / 10) % 500) * 1_000);
  const place = `${text.slice(0, 3)}市`;
  return {
    schema: 'fazhi-lens/report@1',
    versions: { parser: '1.0.0', codebook: '1.0.0' },
    source: { url: null, file: null, script: 'hans', sha256: '', chars: text.length },
    detection: { verdict: 'report', score: 0.98, reasons: [] },
    title: `${place}人民政府${year}年法治政府建设情况报告`,
    body: {
      name: `${place}第${number}区人民政府`,
      kind: 'government',
      level: number % 3 ? 'county' : 'prefecture',
      region: { code, name: place, province: '东江省', prefecture: place, county: null },
      department: null,
    },
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    dates: { published: `${year + 1}-0${1 + (number % 6)}-15`, signed: null, candidates: [] },
    issuer: null,
    sections: [],
    quantities,
    indicators,
    problems: number % 4 ? [{ span: [0, 10], text: text.slice(0, 10), ordinal: 1 }] : [],
    plans: [],
    audit: [],
  };
}

export function factsOf(number: number, title: string): PageFacts {
  const url = `http://www.place${number}.gov.cn/art/${number}.html`;
  const meta = { sitename: '某市人民政府', columnname: '法治政府建设', articletitle: title };
  return {
    url,
    documentTitle: title,
    meta,
    headline: title,
    labels: [],
    breadcrumb: ['首页', '政务公开'],
    attachments: [],
    reportLinks: [],
  };
}
