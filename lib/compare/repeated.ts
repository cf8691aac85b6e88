import type { Statement } from '../report/report';
import { shapeOf, shinglesOf, similarity } from './sentences';

/** Problems are short; below this many characters a match says nothing. */
const SHORTEST = 8;
const NEAR = 0.8;

export interface RepeatedStatement {
  text: string;
  /** The reports that state it, in the order given; the first is where `text` stands. */
  reportIds: string[];
}

/** Statements that return in later reports word for word or nearly so, most often repeated first. */
export function repeatedStatements(
  reports: readonly { reportId: string; statements: readonly Statement[] }[],
): RepeatedStatement[] {
  const groups: { text: string; shape: string; shingles: Set<string>; reportIds: string[] }[] = [];
  const byShape = new Map<string, (typeof groups)[number]>();
  for (const { reportId, statements } of reports) {
    for (const { text } of statements) {
      const shape = shapeOf(text);
      if (shape.length < SHORTEST) continue;
      const shingles = shinglesOf(shape);
      const group = byShape.get(shape) ?? groups.find(known => similarity(known.shingles, shingles) >= NEAR);
      if (!group) {
        const made = { text, shape, shingles, reportIds: [reportId] };
        groups.push(made);
        byShape.set(shape, made);
      } else if (!group.reportIds.includes(reportId)) group.reportIds.push(reportId);
    }
  }
  return groups
    .filter(group => group.reportIds.length > 1)
    .sort((a, b) => b.reportIds.length - a.reportIds.length)
    .map(({ text, reportIds }) => ({ text, reportIds }));
}
