import { describe, expect, test } from 'vitest';
import { themeCss } from '../../../../components/parts/theme';

const [, light = '', dark = ''] = themeCss(':root').split(/[{;]color-scheme:/);
const token = (theme: string, name: string): string => {
  const found = new RegExp(`--${name}:(#[0-9a-f]{3,6})`).exec(theme)?.[1] ?? '';
  return found.length === 4 ? `#${[...found.slice(1)].map(digit => digit + digit).join('')}` : found;
};
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

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, theme) => {
  test.each(['ink', 'soft', 'brand', 'good', 'bad', 'warn'])('%s can be read wherever it stands', name => {
    for (const ground of ['paper', 'card', 'fill', 'here-wash']) {
      expect(contrast(token(theme, name), token(theme, ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('the main button can be read', () => {
    expect(contrast(token(theme, 'bar'), token(theme, 'on-bar'))).toBeGreaterThanOrEqual(4.5);
  });
  test('edges of fields can be seen', () => {
    for (const ground of ['paper', 'card'])
      expect(contrast(token(theme, 'firm'), token(theme, ground))).toBeGreaterThanOrEqual(3);
  });
  test('what is current stands out with dark letters on it', () => {
    expect(contrast(token(theme, 'here'), '#1e2227')).toBeGreaterThanOrEqual(4.5);
  });
});
