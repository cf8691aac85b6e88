import { type BodyPhrase, readBodyPhrase } from '../../regions/bodies';
import { foldTitle } from './fold-title';

export interface Signature {
  body: BodyPhrase;
  /** As printed, without blanks at its ends. */
  printed: string;
  /** Printed range. */
  start: number;
  end: number;
}

/** Lines in reverse, at most `max` characters from the end of the printed text. */
export function* lastLines(printed: string, max: number): Generator<{ line: string; start: number }> {
  const from = Math.max(0, printed.length - max);
  for (let end = printed.length; end > from; ) {
    const newline = printed.lastIndexOf('\n', end - 1);
    const start = Math.max(newline + 1, from);
    yield { line: printed.slice(start, end), start };
    end = newline;
    if (newline < 0) break;
  }
}

const office = /(?:政府|局|厅|委|委员会|办公室|办事处|管委会|署|海关|公署|行署|队|中心|部|党组|党委)$/;
const dateLine = /^[\s(（]*(?:20\d\d|[二２]).{4,24}$/;

/**
 * The body that signs on a line of its own near the end; null when none does. A date stands beside a signature; without
 * one the line counts only when it is the only body there, so that a footer's links are none.
 */
export function readSignature(printed: string): Signature | null {
  const signatures: (Signature & { dated: boolean })[] = [];
  let seen = 0;
  let below: string[] = [];
  for (const { line, start } of lastLines(printed, 3000)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    if (++seen > 14) break;
    // Signature and date may share the line.
    const folded = foldTitle(trimmed.slice(0, 80));
    const name = folded.replace(/[(]?(?:盖章|公章|印章)?[)]?\d{4}年?[\d年月日./-]*$/, '');
    const dated = name !== folded || below.slice(0, 2).some(next => dateLine.test(next));
    below = [trimmed, ...below];
    if (trimmed.length > 60 || name.length < 4 || /[,。;:、]/.test(name.replace(/委、/, ''))) continue;
    const isOffice = office.test(name);
    // 中国人民银行, 国务院某办: no other national body ends in another word.
    if (!isOffice && !/^[中国]/.test(name)) continue;
    const body = readBodyPhrase(name);
    if (!body || !(isOffice || body.national)) continue;
    const at = start + line.indexOf(trimmed);
    signatures.push({ body, printed: trimmed, start: at, end: at + trimmed.length, dated });
  }
  const [last] = signatures;
  return signatures.find(({ dated }) => dated) ?? (signatures.length === 1 && last ? last : null);
}
