import type { AuditFinding, Span } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { useLanguage, useWords } from '../parts/language';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** What the checks found, gravest first, each with the passages it rests on. */
export function AuditList({
  findings,
  inEnglish,
  onLocate,
}: {
  findings: readonly AuditFinding[];
  /** In the order of the findings; a sentence that is missing is shown in Chinese. */
  inEnglish: readonly (string | null)[];
  onLocate: (span: Span) => void;
}) {
  const words = useWords();
  const isEnglish = useLanguage() === 'en';
  if (findings.length === 0) return <p class="none">{words.noFindings}</p>;
  const said = findings.map((finding, nth) => ({ ...finding, english: isEnglish ? inEnglish[nth] : null }));
  const sorted = said.sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
  return (
    <ul data-testid="audit">
      {sorted.map((finding, nth) => (
        <li key={`${finding.code}.${nth}`} class={`finding ${finding.severity}`} data-testid={`audit-${finding.code}`}>
          <Icon name={finding.severity === 'info' ? 'info' : 'warning'} />
          <p>
            <span class="hidden">{words.severity[finding.severity]} </span>
            {finding.english ?? <span lang="zh-CN">{finding.message}</span>}
          </p>
          {finding.spans.length > 0 && (
            <div class="acts">
              {finding.spans.slice(0, 6).map((span, at) => (
                <button key={span[0]} type="button" class="plain num" onClick={() => onLocate(span)}>
                  {words.evidence(at + 1)}
                </button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
