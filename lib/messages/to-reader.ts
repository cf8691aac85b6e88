import type { AdmissionsFor } from './admission';
import { isSpan, isText, MAX_FIELD } from './shapes';

/** What the reader in a page is told: who may send it and what it must look like. */
export const TO_READER: AdmissionsFor<'reader'> = {
  'reader/command': { from: ['background'], accepts: request => isText(request.command, 40) },
  'reader/collect': { from: ['background'], accepts: () => true },
  'reader/show': {
    from: ['background'],
    accepts: request =>
      (request.snapshotId === null || isText(request.snapshotId, MAX_FIELD)) &&
      (request.span === null || isSpan(request.span)),
  },
};
