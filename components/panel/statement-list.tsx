import type { Report, Span, Statement } from '../../lib/report/report';
import { useWords } from '../parts/language';

/** Problems the report admits and what it plans for the next year. */
export function StatementList({ report, onLocate }: { report: Report; onLocate: (span: Span) => void }) {
  const words = useWords();
  const part = (title: string, none: string, statements: readonly Statement[], testid: string) => (
    <section class="part" data-testid={testid}>
      <h2>{title}</h2>
      {statements.length === 0 && <p class="none">{none}</p>}
      <ol class="list">
        {statements.map(statement => (
          <li key={statement.span[0]}>
            <button type="button" class="line" onClick={() => onLocate(statement.span)}>
              <span class="no num">{statement.ordinal}</span>
              <span>{statement.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
  return (
    <>
      {part(words.problems, words.noProblems, report.problems, 'problems')}
      {part(words.plans, words.noPlans, report.plans, 'plans')}
    </>
  );
}
