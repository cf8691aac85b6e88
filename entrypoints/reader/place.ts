import type { PlaceNotice } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { Refound } from '../../lib/page/refind';
import type { Report, Span } from '../../lib/report/report';

/** Where a place of a saved version stands in this text; null when the background cannot be asked. */
export async function findPlace(text: string, snapshotId: string, span: Span): Promise<Refound | null> {
  try {
    const reply = await send('place/find', { snapshotId, span, text });
    return reply.ok ? reply.value : null;
  } catch {
    return null;
  }
}

/** What the person is told; nothing when the sentence stands where it stood. */
export const noticeOf = (place: Refound): PlaceNotice | null => (place.is === 'found' ? null : place);

/** The first figure inside a place, null when it holds none. */
export function quantityWithin({ quantities }: Report, [start, end]: Span): number | null {
  const index = quantities.findIndex(({ span }) => span[0] >= start && span[1] <= end);
  return index < 0 ? null : index;
}
