// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPainter, type Mark } from '../../../lib/page/paint';
import { PALETTE, TONES } from '../../../lib/page/paint-palette';
import { ALL_NAMES, currentName, highlightName, inheritsHighlights, paintSheet } from '../../../lib/page/paint-sheet';
import type { Span } from '../../../lib/report/report';

class FakeHighlight extends Set<Range> {
  priority = 0;
}
const registry = new Map<string, FakeHighlight>();
Object.assign(globalThis, { Highlight: FakeHighlight, CSS: { highlights: registry } });

const PAGE = '<p>全年受理案件1075件，结案969件。</p>';
let node: Text;
const rangeOf = ([start, end]: Span): Range | null => {
  if (end > node.length) return null;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};
const mark = (quantity: number, start: number, quote: string): Mark => ({
  quantity,
  span: [start, start + quote.length],
  quote,
  tone: 'disputes',
  doubtful: false,
});
const painted = () => [...registry.values()].flatMap(found => [...found].map(String));

beforeEach(() => {
  registry.clear();
  document.adoptedStyleSheets = [];
  document.body.innerHTML = PAGE;
  node = document.querySelector('p')?.firstChild as Text;
});

describe('painting', () => {
  test('leaves the markup of the page byte for byte as it was', () => {
    const painter = createPainter(document, rangeOf);
    painter.paint([mark(0, 6, '1075件'), mark(1, 14, '969件')]);
    expect(painted()).toEqual(['1075件', '969件']);
    expect(document.body.innerHTML).toBe(PAGE);
  });

  test('refuses an offset that holds another text', () => {
    const painter = createPainter(document, rangeOf);
    expect(painter.paint([mark(0, 5, '1075件'), mark(1, 14, '969件'), mark(2, 900, '1件')])).toEqual([0, 2]);
    expect(painted()).toEqual(['969件']);
  });

  test('a figure rewritten by the page is no longer pointed at', () => {
    const painter = createPainter(document, rangeOf);
    painter.paint([mark(0, 6, '1075件')]);
    node.data = '全年受理案件2000件，结案969件。';
    expect(painter.rangeOf(0)).toBeNull();
    painter.setCurrent(0);
    expect(registry.get(currentName('light'))?.size).toBe(0);
  });

  test('painting again leaves nothing of the first time', () => {
    const painter = createPainter(document, rangeOf);
    painter.paint([mark(0, 6, '1075件')]);
    painter.paint([mark(1, 14, '969件')]);
    expect(painted()).toEqual(['969件']);
  });

  test('painting the same figures again asks for no place anew; one that was rewritten is asked for', () => {
    const asked: number[] = [];
    const painter = createPainter(document, span => {
      asked.push(span[0]);
      return rangeOf(span);
    });
    const marks = [mark(0, 6, '1075件'), mark(1, 14, '969件')];
    painter.paint(marks);
    painter.paint(marks);
    expect(asked).toEqual([6, 14]);
    node.replaceData(14, 4, '970件');
    expect(painter.paint(marks)).toEqual([1]);
    expect(asked).toEqual([6, 14, 14]);
    expect(painted()).toEqual(['1075件']);
  });

  test('doubtful figures are registered apart', () => {
    createPainter(document, rangeOf).paint([{ ...mark(0, 6, '1075件'), doubtful: true }]);
    expect(registry.get(highlightName('disputes', true, 'light'))?.size).toBe(1);
    expect(registry.has(highlightName('disputes', false, 'light'))).toBe(false);
  });

  test('on a ground that has turned dark the figures take the names for dark, and leave those for light', () => {
    const painter = createPainter(document, rangeOf);
    const marks = [mark(0, 6, '1075件'), mark(1, 14, '969件')];
    painter.paint(marks);
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    painter.paint(marks);
    expect([...(registry.get(highlightName('disputes', false, 'dark')) ?? [])].map(String)).toEqual([
      '1075件',
      '969件',
    ]);
    expect(registry.get(highlightName('disputes', false, 'light'))?.size).toBe(0);
    document.body.style.backgroundColor = '';
  });

  test('marks for paper are there while they are asked for', () => {
    const painter = createPainter(document, rangeOf);
    painter.paint([mark(0, 6, '1075件')]);
    const onPaper = () => [...(registry.get(highlightName('disputes', false, 'paper')) ?? [])].map(String);
    expect(onPaper()).toEqual([]);
    painter.markPaper(true);
    expect(onPaper()).toEqual(['1075件']);
    painter.markPaper(false);
    expect(onPaper()).toEqual([]);
  });

  test('stopping takes down the highlights, and nothing of the page’s own; the page’s list of sheets is never touched', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    registry.set('page-own', new FakeHighlight());
    const painter = createPainter(document, rangeOf);
    painter.paint([mark(0, 6, '1075件')]);
    painter.setCurrent(0);
    painter.stop();
    expect([...registry.keys()]).toEqual(['page-own']);
    expect(document.adoptedStyleSheets).toEqual([own]);
  });

  test('a new copy clears what a dead copy left behind', () => {
    registry.set(currentName('dark'), new FakeHighlight());
    createPainter(document, rangeOf);
    expect(registry.has(currentName('dark'))).toBe(false);
  });
});

describe('painting many figures', () => {
  const COUNT = 150;
  const many = () => Array.from({ length: COUNT }, (_, at) => mark(at, 0, '1件'));
  /** One paragraph of 100 pixels for each figure; 300 are seen. */
  const setPage = (scrolled: number) => {
    document.body.innerHTML = '<p>1件</p>'.repeat(COUNT);
    const paragraphs = [...document.querySelectorAll('p')];
    paragraphs.forEach((paragraph, at) => {
      const top = at * 100 - scrolled;
      vi.spyOn(paragraph, 'getBoundingClientRect').mockReturnValue({ top, bottom: top + 100 } as DOMRect);
    });
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(300);
    let asked = 0;
    const placed = () => {
      const range = document.createRange();
      range.selectNodeContents(paragraphs[asked++] as Element);
      return range;
    };
    return { paragraphs, placed };
  };
  let tell: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => {};
  const watched: Element[] = [];

  beforeEach(() => {
    watched.length = 0;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(call: typeof tell) {
          tell = call;
        }
        observe = (element: Element) => watched.push(element);
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const places = (paragraphs: readonly Element[]) =>
    [...(registry.get(highlightName('disputes', false, 'light')) ?? [])].map(range =>
      paragraphs.indexOf(range.startContainer as Element),
    );

  test('registers at once what is seen, and watches all', () => {
    const { paragraphs, placed } = setPage(5_050);
    expect(createPainter(document, placed).paint(many())).toEqual([]);
    expect(places(paragraphs)).toEqual([50, 51, 52, 53]);
    expect(watched).toHaveLength(COUNT);
  });

  test('takes in what comes near and lets go what is far', () => {
    const { paragraphs, placed } = setPage(0);
    createPainter(document, placed).paint(many());
    tell([
      { target: paragraphs[0] as Element, isIntersecting: false },
      { target: paragraphs[9] as Element, isIntersecting: true },
    ]);
    expect(places(paragraphs)).toEqual([1, 2, 3, 9]);
  });
});

describe('the sheet', () => {
  const CHROMIUM =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  test('stands on the root alone where elements take a highlight over, else on every element', () => {
    expect(inheritsHighlights(CHROMIUM)).toBe(true);
    expect(inheritsHighlights(CHROMIUM.replace('156', '121'))).toBe(false);
    expect(inheritsHighlights('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe(false);
    expect(paintSheet(false)).not.toContain(':root');
    expect(paintSheet(true).match(/:root::highlight/g)).toHaveLength(
      paintSheet(false).match(/::highlight/g)?.length ?? 0,
    );
  });
});

describe('the palette', () => {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  test('tells every tone by its line alone', () => {
    expect(new Set(TONES.map(tone => PALETTE[tone].line)).size).toBe(TONES.length);
  });
  test.each(TONES)('%s can be read on light and on dark ground', tone => {
    expect(contrast(PALETTE[tone].light, '#faf9f6')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PALETTE[tone].light, '#fff3cc')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PALETTE[tone].dark, '#17191c')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PALETTE[tone].dark, '#3a331c')).toBeGreaterThanOrEqual(4.5);
  });
  test('on paper only the names for paper are painted, and they nowhere else', () => {
    const rules = paintSheet(false).split('@media').slice(1);
    for (const rule of rules) {
      const isPrint = rule.trim().startsWith('print');
      for (const [, ground] of rule.matchAll(/::highlight\(fazhi-lens-(\w+)-/g))
        expect(ground === 'paper').toBe(isPrint);
    }
    for (const name of ALL_NAMES) expect(paintSheet(false)).toContain(`::highlight(${name})`);
  });
  test('with the person’s own colours the chosen figure has a line over it as well', () => {
    const forced = paintSheet(false)
      .split('@media')
      .find(rule => rule.includes('forced-colors'));
    expect(forced).toMatch(/fazhi-lens-light-current\)\{[^}]*SelectedItem[^}]*overline/);
    expect(forced).toMatch(/fazhi-lens-dark-current\)\{[^}]*SelectedItem[^}]*overline/);
  });
});
