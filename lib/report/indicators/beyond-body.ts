import type { Body, Span } from '../report';

/** What a reading beyond the powers of its body is worth. */
export const BEYOND = 0.6;

/** From this year on the law leaves reconsideration to governments, but for authorities led from above; the justice bureau works for its government. */
const GOVERNMENTS_ALONE_SINCE = 2024;
const STILL_DECIDES = /司法|税务|海关|国家安全/;

/**
 * Whether the body of the report has no power over what the indicator counts: a township decides no applications for reconsideration,
 * nor does a department since the law was changed, and what they tell of them was brought against them.
 * @param year - the year reported on
 */
export function isBeyondBody(id: string, body: Body | null, year: number | null): boolean {
  if (!body || !id.startsWith('reconsideration.')) return false;
  if (body.level === 'township') return true;
  if (body.kind !== 'department' || year === null || year < GOVERNMENTS_ALONE_SINCE) return false;
  return body.department !== null && !STILL_DECIDES.test(body.department);
}

/** 全省平均败诉率, 全国复议收案: how the clause of a figure opens that belongs to the whole above. */
const OF_THE_WHOLE =
  /^全(?:国|省|自治区)(?:的?平均|各级|[^,。;\d的]{0,4}(?:法院|复议机[构关])|(?:行政)?(?:复议|诉讼|应诉|败诉)(?:收案|新收|案件|受理|申请|率))/;
const REACH = 24;

/** Whether a body below the province tells a figure of the whole country or province, to be compared with. */
export function isOfTheWhole(text: string, [start]: Span, body: Body | null): boolean {
  if (!body || body.level === 'state' || body.level === 'province') return false;
  return text[start] === '全' && OF_THE_WHOLE.test(text.slice(start, start + REACH));
}
