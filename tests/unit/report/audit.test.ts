import { expect, it } from 'vitest';
import { auditReport } from '../../../lib/report/audit';

it('is a function of a report and its reading', () => {
  expect(auditReport).toHaveLength(2);
});
