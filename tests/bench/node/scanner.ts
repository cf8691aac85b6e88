/** What no reader of numbers can undercut: one pass by hand over every character, digits and the unit behind them. */
export function scanOnce(text: string): { value: number; start: number; end: number }[] {
  const found: { value: number; start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    const start = at;
    let value = 0;
    while (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      code = text.charCodeAt(++at);
    }
    if (code === 0x4e07) value *= 1e4;
    found.push({ value, start, end: at + 1 });
  }
  return found;
}
