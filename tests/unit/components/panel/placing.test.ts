import { describe, expect, test } from 'vitest';
import { clampWidth, dockFor } from '../../../../components/panel/dock';
import { excerptPieces, isCut, sentenceAround } from '../../../../components/panel/excerpt';

const view = { width: 1280, height: 720 };
const box = (left: number, right: number) => ({ left, right, top: 300, bottom: 320 });

describe('where the panel stands', () => {
  test('stays when it does not cover the figure', () => {
    expect(dockFor(box(100, 160), 'right', 400, view)).toBe('right');
  });
  test('goes to the other side when it does', () => {
    expect(dockFor(box(900, 960), 'right', 400, view)).toBe('left');
    expect(dockFor(box(100, 160), 'left', 400, view)).toBe('right');
  });
  test('goes to the bottom where neither side is free', () => {
    expect(dockFor({ left: 10, right: 300, top: 60, bottom: 80 }, 'right', 400, { width: 320, height: 640 })).toBe(
      'bottom',
    );
  });
  test('is never narrower than it can be read, nor wider than the window', () => {
    expect(clampWidth(100, 1280)).toBe(280);
    expect(clampWidth(9999, 1280)).toBe(720);
    expect(clampWidth(600, 500)).toBe(500);
  });
});

describe('the excerpt', () => {
  const text = '前一句。全年受理案件1075件，结案969件；另一句。';
  test('is the sentence, its full stop included', () => {
    const [start, end] = sentenceAround(text, [text.indexOf('1075件'), text.indexOf('1075件') + 5]);
    expect(text.slice(start, end)).toBe('全年受理案件1075件，结案969件；');
  });
  test('of a page without any full stop is cut, and says so', () => {
    const long = `${'数'.repeat(500)}12件${'字'.repeat(500)}`;
    const span = sentenceAround(long, [500, 503]);
    expect(span[1] - span[0]).toBe(140 + 3 + 140);
    expect(isCut(long, span)).toEqual({ before: true, after: true });
  });
  test('marks cue and figure and loses no character', () => {
    const pieces = excerptPieces(text, [4, 18], [10, 15], [6, 8]);
    expect(pieces.map(piece => piece.text).join('')).toBe(text.slice(4, 18));
    expect(pieces.filter(piece => piece.kind !== 'text')).toEqual([
      { text: text.slice(6, 8), kind: 'cue' },
      { text: '1075件', kind: 'figure' },
    ]);
  });
});
