import type { Body } from '../report';

/** What a reading beyond the powers of its body is worth. */
export const BEYOND = 0.6;

/**
 * Whether the body of the report has no power over what the indicator counts: a township decides no applications for reconsideration,
 * and what it tells of them was brought against it.
 */
export function isBeyondBody(id: string, body: Body | null): boolean {
  return body?.level === 'township' && id.startsWith('reconsideration.');
}
