import * as v from 'valibot';

/**
 * What a stored or imported record must look like to be believed. Text of pages is only ever text: it is capped here, not
 * cleaned, and shown as text nodes.
 */

/** Caps in UTF-16 code units. */
export const LONGEST = {
  text: 5_000_000,
  html: 20_000_000,
  name: 2_000,
  url: 8_000,
  note: 20_000,
  table: 2_000_000,
} as const;

const short = v.pipe(v.string(), v.maxLength(LONGEST.name));
const isoTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const order = count;
const finite = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
/** Only addresses that are safe to open. */
const url = v.pipe(v.string(), v.maxLength(LONGEST.url), v.regex(/^(?:$|https?:\/\/|file:\/\/)/i));
const span = v.pipe(
  v.tuple([count, count]),
  v.check(([start, end]) => start <= end),
);
const bound = v.picklist(['=', '>', '>=', '<', '<=', '~']);
const versions = v.strictObject({ parser: short, codebook: short });

const captureRef = v.strictObject({ id, url, title: v.string(), savedAt: isoTime, order, hasHtml: v.boolean() });
const readingRef = v.strictObject({ id, parser: short, codebook: short, readAt: isoTime });

/** A snapshot as a backup carries it: its summary is derived from the reading. */
export const snapshotSchema = v.strictObject({
  id,
  reportId: id,
  sha256: sha,
  chars: count,
  captures: v.pipe(v.array(captureRef), v.minLength(1), v.maxLength(1_000)),
  reading: readingRef,
});

export const textSchema = v.strictObject({ id, text: v.pipe(v.string(), v.maxLength(LONGEST.text)) });

const link = v.looseObject({ href: v.string(), text: v.string() });
/** As with readings: what is known of a page may grow. */
const factsSchema = v.looseObject({
  url,
  documentTitle: v.string(),
  meta: v.record(v.string(), v.string()),
  headline: v.nullable(v.string()),
  labels: v.array(v.strictObject({ label: v.string(), value: v.string() })),
  breadcrumb: v.array(v.string()),
  attachments: v.array(link),
  reportLinks: v.array(link),
});
export const captureSchema = v.strictObject({
  id,
  snapshotId: id,
  html: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST.html))),
  facts: factsSchema,
});

const quantity = v.looseObject({
  span,
  quote: v.string(),
  value: finite,
  range: v.nullable(v.tuple([finite, finite])),
  unit: v.string(),
  printedUnit: v.string(),
  bound,
  kind: v.string(),
  status: v.string(),
  period: v.nullable(v.string()),
  scope: v.nullable(v.string()),
  subject: v.string(),
  section: v.number(),
});
const indicator = v.looseObject({
  id: short,
  quantity: count,
  value: finite,
  unit: v.string(),
  bound,
  confidence: finite,
  why: v.looseObject({ rule: v.string(), cue: span, clause: span }),
  part: v.nullable(v.string()),
});
const statement = v.looseObject({ span, text: v.string(), ordinal: v.number() });
const region = v.looseObject({
  code: v.nullable(short),
  name: short,
  province: v.nullable(short),
  prefecture: v.nullable(short),
  county: v.nullable(short),
});
/** A reading may carry more than this build knows; what it must carry is checked. */
const reportSchema = v.pipe(
  v.looseObject({
    schema: v.literal('fazhi-lens/report@1'),
    versions,
    source: v.looseObject({ sha256: v.string(), chars: count }),
    detection: v.looseObject({ verdict: v.picklist(['report', 'unsure', 'other']), score: finite }),
    title: v.nullable(v.string()),
    body: v.nullable(
      v.looseObject({
        name: short,
        kind: v.picklist(['government', 'department', 'other']),
        level: v.picklist(['state', 'province', 'prefecture', 'county', 'township']),
        region: v.nullable(region),
        department: v.nullable(short),
      }),
    ),
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999))),
    period: v.nullable(v.looseObject({ from: short, to: short })),
    dates: v.looseObject({ published: v.nullable(short), signed: v.nullable(short), candidates: v.array(v.unknown()) }),
    issuer: v.nullable(v.string()),
    sections: v.array(v.looseObject({ span, bodySpan: span, heading: v.string() })),
    quantities: v.array(quantity),
    indicators: v.array(indicator),
    problems: v.array(statement),
    plans: v.array(statement),
    audit: v.array(
      v.looseObject({ code: v.string(), severity: v.picklist(['info', 'warning', 'error']), message: v.string() }),
    ),
  }),
  v.check(report => report.indicators.every(one => one.quantity < report.quantities.length)),
);
export const readingSchema = v.strictObject({ id, snapshotId: id, report: reportSchema });

const variantOf = <V extends v.GenericSchema>(value: V) =>
  v.strictObject({
    edit: id,
    past: v.pipe(v.array(id), v.maxLength(100_000)),
    order,
    at: isoTime,
    value: v.nullable(value),
  });
const markOf = <K extends string, V extends v.GenericSchema>(kind: K, value: V) =>
  v.strictObject({
    id,
    kind: v.literal(kind),
    reportId: v.pipe(v.string(), v.maxLength(400)),
    variants: v.pipe(v.array(variantOf(value)), v.minLength(1), v.maxLength(1_000)),
  });
const noteValue = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LONGEST.note)),
  snapshotId: v.nullable(id),
  span: v.nullable(span),
  quote: v.nullable(v.string()),
});
const overruleValue = v.looseObject({
  indicatorId: short,
  span,
  verdict: v.picklist(['confirmed', 'corrected', 'rejected']),
  corrected: v.nullable(v.strictObject({ value: finite, unit: short, bound })),
  note: v.nullable(v.string()),
  at: v.string(),
  snapshotId: id,
  seen: v.nullable(v.strictObject({ indicator, quantity })),
});
const fieldValue = v.strictObject({
  field: v.picklist(['title', 'bodyName', 'regionCode', 'year', 'published']),
  value: v.union([short, finite]),
});
const queryValue = v.looseObject({ words: v.optional(short) });
export const markSchema = v.variant('kind', [
  markOf('tag', short),
  markOf('bin', isoTime),
  markOf('note', noteValue),
  markOf('overrule', overruleValue),
  markOf('field', fieldValue),
  markOf('search', v.strictObject({ name: short, query: queryValue })),
  markOf('view', v.strictObject({ name: short, query: v.pipe(v.string(), v.maxLength(LONGEST.url)) })),
  markOf('table', v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST.table)) })),
  markOf('seen', id),
]);

const readValue = v.nullable(v.strictObject({ value: finite, unit: v.string(), bound, part: v.nullable(v.string()) }));
const fieldSide = v.nullable(v.union([v.string(), finite]));
const changeSchemaOf = v.variant('kind', [
  v.strictObject({ kind: v.literal('indicator'), key: id, span, quote: v.string(), was: readValue, now: readValue }),
  v.strictObject({ kind: v.literal('quantity'), key: id, span, quote: v.string(), was: readValue, now: readValue }),
  v.strictObject({ kind: v.literal('field'), key: id, was: fieldSide, now: fieldSide }),
]);
export const changeSchema = v.strictObject({
  id,
  snapshotId: id,
  reportId: id,
  order,
  at: isoTime,
  from: versions,
  to: versions,
  changes: v.array(changeSchemaOf),
});

export const journalSchema = v.strictObject({
  id,
  order,
  at: isoTime,
  action: short,
  reportIds: v.array(id),
  detail: v.string(),
});

/** A snapshot as it is stored. */
export const storedSnapshotSchema = v.strictObject({
  ...snapshotSchema.entries,
  summary: v.looseObject({ key: v.string(), year: v.nullable(finite), dimensions: v.array(v.string()) }),
  unreadableBy: v.optional(short),
});

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 16;

/** Plain data, no deeper than any record is, without names that mean something to JavaScript. Never recurses. */
export function isTame(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    const next: unknown[] = [];
    for (const one of level) {
      if (one === null || typeof one !== 'object') continue;
      if (!Array.isArray(one) && Object.keys(one).some(key => FORBIDDEN.has(key))) return false;
      for (const inner of Object.values(one)) if (inner !== null && typeof inner === 'object') next.push(inner);
    }
    level = next;
  }
  return true;
}

/** Whether a value is such a record; null when it is, else which field is not. */
export function flawOf(schema: v.GenericSchema, value: unknown): string | null {
  if (!isTame(value)) return 'nesting or names no record has';
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return null;
  const [issue] = result.issues;
  return `${issue ? (v.getDotPath(issue) ?? 'record') : 'record'}: ${issue?.message ?? 'not as expected'}`.slice(
    0,
    300,
  );
}
