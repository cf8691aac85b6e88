import { scanOnce } from '../node/scanner';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plain-chain', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

const prepare = async () => void (await open());

/**
 * The plainest chain that could be called one: all text, its numbers in one pass, raw highlights, one row strictly put in one store.
 * @param press - when that last is wanted; at once without it
 */
async function chain(press?: () => Promise<void>) {
  const steps: Record<string, number> = {};
  let last = performance.now();
  const step = (name: string) => {
    const now = performance.now();
    steps[name] = now - last;
    last = now;
  };
  const opened = open();
  const nodes: { node: Text; at: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode as Text, at: text.length });
    text += (walker.currentNode as Text).data;
  }
  step('read');
  const numbers = scanOnce(text);
  step('parse');
  let place = 0;
  const ranges = numbers.map(({ start, end }) => {
    while ((nodes[place + 1]?.at ?? Number.POSITIVE_INFINITY) <= start) place++;
    const { node, at } = nodes[place] as { node: Text; at: number };
    const range = document.createRange();
    range.setStart(node, start - at);
    range.setEnd(node, Math.min(node.length, end - at));
    return range;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(raw){background:#fde68a}');
  document.adoptedStyleSheets = [sheet];
  CSS.highlights.set('raw', new Highlight(...ranges));
  step('paint');
  await press?.();
  last = performance.now();
  const tx = (await opened).transaction('rows', 'readwrite', { durability: 'strict' });
  tx.objectStore('rows').put({ id: Math.random(), text, html: document.body.outerHTML, numbers });
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  step('store');
  return steps;
}

Object.assign(globalThis, { prepare, chain });
