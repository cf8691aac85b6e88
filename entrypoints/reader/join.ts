import type { JoinView } from '../../components/panel/model';
import { type JoinedText, joinPages, type PresentPage } from '../../lib/page/join-pages';
import type { MorePages } from '../../lib/page/more-pages';

/** How many pages the portal says, or shows links to. */
export const pagesOf = (more: MorePages): number => more.total ?? more.others.length + 1;

export const joinViewOf = (more: MorePages | null): JoinView | null => more && { is: 'offered', pages: pagesOf(more) };

/** Asks the page's own site for the other pages, as the browser itself would on a click. */
export function joinFrom(page: Document, present: PresentPage, more: MorePages): Promise<JoinedText | null> {
  return joinPages(present, page.URL, more, async url => {
    const reply = await fetch(url, { credentials: 'same-origin' });
    if (!reply.ok) return null;
    const bytes = await reply.arrayBuffer();
    return new DOMParser().parseFromString(new TextDecoder(page.characterSet).decode(bytes), 'text/html');
  });
}
