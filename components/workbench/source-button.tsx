import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import type { LibraryError } from '../../lib/messages/contract';
import type { Span } from '../../lib/report/report';
import type { WorkbenchSource } from './source';
import { useWords } from './words';

export interface SourceButtonProps {
  source: WorkbenchSource;
  row: ReportRow;
  /** Of the text as saved. */
  span: Span;
  class: string;
  children: ComponentChildren;
}

/** Leads to a figure on the page it was read from; when that cannot be opened, it says so. */
export function SourceButton({ source, row, span, class: look, children }: SourceButtonProps) {
  const words = useWords();
  const [error, setError] = useState<LibraryError | null>(null);
  const open = async () => {
    const opened = await source.openSource(row, span);
    setError(opened.ok ? null : opened.error);
  };
  return (
    <>
      <button type="button" class={look} onClick={open}>
        {children}
      </button>
      {error && (
        <p class="say bad" role="alert">
          {words.errors[error]}
        </p>
      )}
    </>
  );
}
