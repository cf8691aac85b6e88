import { parseHTML } from 'linkedom';

/** Finds the text of a page; an empty string when it finds none. */
export interface Peer {
  name: string;
  read(html: string, url: string): Promise<string>;
}

const BLOCK_END = /<\/(?:p|div|li|tr|h\d|section)>|<br\s*\/?>/gi;
const textOf = (html: string): string =>
  parseHTML(`<!DOCTYPE html><html><body>${html.replace(BLOCK_END, '$&\n')}</body></html>`).document.body.textContent ??
  '';

/** The yardsticks that are installed in `tests/bench`; those that are not are named as missing. */
export async function findPeers(): Promise<{ peers: Peer[]; missing: string[] }> {
  const peers: Peer[] = [];
  const missing: string[] = [];
  const found = async (name: string, make: () => Promise<Peer['read']>) => {
    try {
      peers.push({ name, read: await make() });
    } catch {
      missing.push(name);
    }
  };
  await found('@mozilla/readability', async () => {
    const { Readability } = (await import('@mozilla/readability' as string)) as {
      Readability: new (document: unknown) => { parse(): { content?: string | null } | null };
    };
    return async html => textOf(new Readability(parseHTML(html).document).parse()?.content ?? '');
  });
  await found('defuddle', async () => {
    const { Defuddle } = (await import('defuddle/node' as string)) as {
      Defuddle: (document: unknown, url: string, options: object) => Promise<{ content: string }>;
    };
    return async (html, url) => textOf((await Defuddle(parseHTML(html).document, url, {})).content);
  });
  return { peers, missing };
}
