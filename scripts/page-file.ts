import { readFacts } from '../lib/page/metadata';
import { readPage } from '../lib/page/read';
import type { PageFacts } from '../lib/report/page-facts';

/** The main text of a saved page and what the page says of itself. Scripts of the page do not run, nothing is fetched. */
export async function readPageFile(html: string, url: string | null): Promise<{ text: string; facts: PageFacts }> {
  // Loaded only for pages: it takes longer to load than a text takes to read.
  const { Window } = await import('happy-dom');
  const window = new Window({ url: url ?? 'about:blank' });
  try {
    const page = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    const { text } = readPage(page, url ?? '');
    return { text, facts: readFacts(page, url ?? '') };
  } finally {
    await window.happyDOM.close();
  }
}
