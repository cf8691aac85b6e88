import type { ComponentChildren } from 'preact';
import type { ReportRow } from '../../lib/library/records';
import type { Span } from '../../lib/report/report';
import type { WorkbenchSource } from './source';
import { useFailure } from './use-failure';

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
  const { tell, shown } = useFailure();
  return (
    <>
      <button type="button" class={look} onClick={() => tell(source.openSource(row, span))}>
        {children}
      </button>
      {shown}
    </>
  );
}
