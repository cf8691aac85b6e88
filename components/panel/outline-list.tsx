import { isTone } from '../../lib/page/paint-palette';
import type { Report, Span } from '../../lib/report/report';
import { useWords } from '../parts/language';

/** The headings as printed, with the number of figures under each; a click goes there. */
export function OutlineList({ report, onLocate }: { report: Report; onLocate: (span: Span) => void }) {
  const words = useWords();
  if (report.sections.length === 0) return <p class="none">{words.noOutline}</p>;
  const figuresIn = ([start, end]: Span) =>
    report.quantities.filter(({ span }) => span[0] >= start && span[1] <= end).length;
  return (
    <ol class="list outline" data-testid="outline">
      {report.sections.map(section => {
        const figures = figuresIn(section.bodySpan);
        const tone = section.dimension && isTone(section.dimension) ? section.dimension : 'uncoded';
        return (
          <li key={section.span[0]}>
            <button type="button" class={`line l${section.level} tone-${tone}`} onClick={() => onLocate(section.span)}>
              <span
                class={section.dimension ? 'swatch' : 'swatch blank'}
                title={section.dimension ? words.dimension[tone] : undefined}
              />
              <span>{`${section.number ?? ''}${section.heading}`}</span>
              {figures > 0 && <span class="n num">{figures}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
