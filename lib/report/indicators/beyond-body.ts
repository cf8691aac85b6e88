import type { Body } from '../report';

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
