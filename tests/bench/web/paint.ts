import { createPainter, type Mark, type Painter } from '../../../lib/page/paint';
import { highlightName, paintSheet } from '../../../lib/page/paint-sheet';
import { readPage } from '../../../lib/page/read';
import type { Span } from '../../../lib/report/report';
import { type Timing, timingsOf } from '../measure';

interface Way {
  name: string;
  paint(): void;
  clear(): void;
}

const peers = (globalThis as { paintPeers?: (text: string, spans: readonly Span[]) => Way[] }).paintPeers;

/** From the start of a frame to the end of all the main thread does for it: script, style, layout, paint. */
function frameOf(way: Way): Promise<number> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const start = performance.now();
      way.paint();
      const behind = new MessageChannel();
      behind.port1.onmessage = () => resolve(performance.now() - start);
      behind.port2.postMessage(0);
    });
  });
}

const settle = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));

async function paintAll(count: number, warm: number, rounds: number): Promise<{ timings: Timing[]; painted: number }> {
  const page = readPage(document);
  const spans = [...page.text.matchAll(/\d[\d,.]*(?:%|[万亿]?[件起人次条项家个份场期名])/g)]
    .slice(0, count)
    .map((match): Span => [match.index, match.index + match[0].length]);
  const marks = spans.map(
    (span, quantity): Mark => ({
      quantity,
      span,
      quote: page.text.slice(...span),
      tone: 'enforcement',
      doubtful: false,
    }),
  );
  let painter: Painter | null = null;
  const raw = (name: string) => {
    const nodes: { node: Text; at: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let joined = '';
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode as Text, at: joined.length });
      joined += (walker.currentNode as Text).data;
    }
    const ranges: Range[] = [];
    let from = 0;
    let place = 0;
    for (const { quote } of marks) {
      const at = joined.indexOf(quote, from);
      if (at < 0) continue;
      from = at + quote.length;
      while ((nodes[place + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) place++;
      const { node, at: base } = nodes[place] as { node: Text; at: number };
      const range = document.createRange();
      range.setStart(node, at - base);
      range.setEnd(node, Math.min(node.length, from - base));
      ranges.push(range);
    }
    CSS.highlights.set(name, new Highlight(...ranges));
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    paintSheet(true) +
      '::highlight(raw){background:#fde68a}mark{background:#fde68a}.box{position:absolute;background:#fde68a80}',
  );
  document.adoptedStyleSheets = [sheet];
  const ways: Way[] = [
    {
      name: 'lens',
      paint: () => {
        painter = createPainter(document, page.rangeOf);
        painter.paint(marks);
      },
      clear: () => painter?.stop(),
    },
    {
      name: 'raw Highlight API, one plain colour',
      paint: () => raw('raw'),
      clear: () => CSS.highlights.delete('raw'),
    },
    {
      name: 'raw Highlight API, the same look',
      paint: () => raw(highlightName('enforcement', false, 'light')),
      clear: () => CSS.highlights.delete(highlightName('enforcement', false, 'light')),
    },
    {
      name: 'raw Highlight API, the same look, places known as the lens knows them',
      paint: () => {
        const ranges = spans.flatMap(span => page.rangeOf(span) ?? []);
        CSS.highlights.set(highlightName('enforcement', false, 'light'), new Highlight(...ranges));
      },
      clear: () => CSS.highlights.delete(highlightName('enforcement', false, 'light')),
    },
    {
      name: 'overlay boxes',
      paint: () => {
        const layer = document.createElement('div');
        layer.id = 'layer';
        for (const span of spans) {
          for (const box of page.rangeOf(span)?.getClientRects() ?? []) {
            const mark = document.createElement('div');
            mark.className = 'box';
            mark.style.cssText = `left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.width}px;height:${box.height}px`;
            layer.append(mark);
          }
        }
        document.body.append(layer);
      },
      clear: () => document.getElementById('layer')?.remove(),
    },
    ...(peers?.(page.text, spans) ?? []),
  ];
  const samples = ways.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (let step = 0; step < ways.length; step++) {
      const at = (step + round + warm) % ways.length;
      const way = ways[at] as Way;
      await settle();
      const ms = await frameOf(way);
      if (round >= 0) samples[at]?.push(ms);
      way.clear();
    }
  }
  return {
    timings: timingsOf(
      ways.map(({ name }) => name),
      samples,
    ),
    painted: spans.length,
  };
}

Object.assign(globalThis, { paintAll });
