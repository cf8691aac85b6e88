import type { PlaceNotice } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { Refound } from '../../lib/page/refind';
import type { Report, Span } from '../../lib/report/report';

type Place = Refound | { is: 'other-report' };

/** Where a place of a saved version stands in this text; null when the background cannot be asked. */
export async function findPlace(text: string, report: Report, snapshotId: string, span: Span): Promise<Place | null> {
  try {
    const { body, year } = report;
    const reply = await send('place/find', { snapshotId, span, text, body: body?.name ?? null, year });
    return reply.ok ? reply.value : null;
  } catch {
    return null;
  }
}

/** What the person is told; nothing when the sentence stands where it stood. */
export const noticeOf = (place: Place): PlaceNotice | null => (place.is === 'found' ? null : place);

/** The first figure inside a place, null when it holds none. */
export function quantityWithin({ quantities }: Report, [start, end]: Span): number | null {
  const index = quantities.findIndex(({ span }) => span[0] >= start && span[1] <= end);
  return index < 0 ? null : index;
}
