import { useState } from 'preact/hooks';
import { bibtex, citedReport, gbt7714, ris } from '../../lib/exports/citations';
import type { Report } from '../../lib/report/report';
import { CopyButton } from '../parts/copy-button';
import { useWords } from '../parts/language';

const STYLES = { gbt: gbt7714, bibtex, ris } as const;

/** Copies the report's citation; the day of access is today. */
export function CitationMenu({ report }: { report: Report }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="plain" aria-expanded={isOpen} data-testid="cite" onClick={() => setOpen(!isOpen)}>
        {words.copyCitation}
      </button>
      {isOpen &&
        (Object.keys(STYLES) as (keyof typeof STYLES)[]).map(style => (
          <CopyButton
            key={style}
            label={words.citation[style]}
            testid={`cite-${style}`}
            text={() => STYLES[style](citedReport(report, new Date().toISOString()))}
          />
        ))}
    </>
  );
}
