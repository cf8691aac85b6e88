import { readPage } from '../../../lib/page/read';
import { interleave, type Rounds, type Subject } from '../measure';

/** The walk that no reader can do without. */
function allText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let chars = 0;
  while (walker.nextNode()) chars += (walker.currentNode as Text).data.length;
  return chars;
}

/** Characters and those of them in links, for every element, summed upwards; the densest block wins. */
function densest(): Element | null {
  const chars = new Map<Element, { all: number; linked: number }>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const length = (walker.currentNode as Text).data.trim().length;
    if (length === 0) continue;
    let isLinked = false;
    for (let up = walker.currentNode.parentElement; up; up = up.parentElement) {
      isLinked ||= up.tagName === 'A';
      const sum = chars.get(up) ?? { all: 0, linked: 0 };
      sum.all += length;
      if (isLinked) sum.linked += length;
      chars.set(up, sum);
    }
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, { all, linked }] of chars) {
    const score = (all - 3 * linked) / Math.sqrt(1 + element.childElementCount);
    if (score > most) [most, best] = [score, element];
  }
  return best;
}

const peers = (globalThis as { mainTextPeers?: Subject[] }).mainTextPeers ?? [];
Object.assign(globalThis, {
  mainText: (rounds: Rounds) =>
    interleave(
      [
        { name: 'lens', run: () => readPage(document).text },
        { name: 'walk over all text (limit)', run: allText },
        { name: 'one density pass', run: densest },
        ...peers,
      ],
      rounds,
    ),
});
