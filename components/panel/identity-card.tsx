import { timelinessDays } from '../../lib/compare/timeliness';
import type { Report } from '../../lib/report/report';
import { formatDate } from '../parts/format';
import { useWords } from '../parts/language';
import { Say } from '../parts/say';
import { CitationMenu } from './citation-menu';
import { countByTone, type Row } from './rows';

const hostOf = (url: string | null): string | null => {
  try {
    return url === null ? null : new URL(url).host;
  } catch {
    return null;
  }
};

export interface IdentityCardProps {
  report: Report;
  rows: readonly Row[];
  isTranslated: boolean;
  onPrint: () => void;
}

/** What report this is: whose, of which year, when it was published, how much was read from it. */
export function IdentityCard({ report, rows, isTranslated, onPrint }: IdentityCardProps) {
  const words = useWords();
  const { body, year, dates, issuer, quantities } = report;
  const region = body?.region;
  const daysLate = timelinessDays(year, dates.published);
  const host = hostOf(report.source.url) ?? report.source.file;
  const within = [region?.province, region?.prefecture].filter(name => name && name !== region?.name).join(' ');
  const coded = new Set(report.indicators.map(one => one.quantity)).size;
  return (
    <section class="card" aria-label={report.title ?? words.brand} data-testid="identity">
      <h1 data-testid="identity-body">{body?.name ?? words.bodyUnknown}</h1>
      <div class="under">
        <span class="year num" data-testid="identity-year">
          {year === null ? words.yearUnknown : words.year(year)}
        </span>
        {body && <span class="badge">{words.level[body.level]}</span>}
        {body && body.kind !== 'government' && <span class="badge">{words.kind[body.kind]}</span>}
        <Timeliness days={daysLate} />
      </div>
      <dl>
        <dt>{words.published}</dt>
        <dd class="num">{dates.published ? formatDate(dates.published, words) : words.dateUnknown}</dd>
        <dt>{words.signed}</dt>
        <dd class="num">{dates.signed ? formatDate(dates.signed, words) : words.dateUnknown}</dd>
        <dt>{words.code}</dt>
        <dd class="num" data-testid="identity-code">
          {region?.code ?? words.codeUnknown}
        </dd>
        {within && <dt>{words.within}</dt>}
        {within && <dd>{within}</dd>}
        {issuer && issuer !== body?.name && <dt>{words.issuer}</dt>}
        {issuer && issuer !== body?.name && <dd class="wide">{issuer}</dd>}
        {host && <dt>{words.host}</dt>}
        {host && <dd class="wide">{host}</dd>}
      </dl>
      <div class="spectrum" aria-hidden="true">
        {countByTone(rows).map(({ tone, count }) => (
          <i key={tone} class={`tone-${tone}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <p class="tally num" data-testid="identity-tally">
        {words.counts(quantities.length, coded, rows.filter(row => row.isDoubtful).length)}
      </p>
      <div class="cite">
        <CitationMenu report={report} />
        <button type="button" class="plain" title={words.printMarkedLong} data-testid="print-marked" onClick={onPrint}>
          {words.printMarked}
        </button>
      </div>
      {isTranslated && (
        <Say tone="warn" testid="translated">
          {words.translated}
        </Say>
      )}
      {report.detection.verdict !== 'report' && (
        <Say tone="warn" testid="unsure">
          {words.unsure}
        </Say>
      )}
    </section>
  );
}

/** @param days - after 1 April of the following year; negative is on time, null is unknown */
function Timeliness({ days }: { days: number | null }) {
  const words = useWords();
  const [tone, text] =
    days === null
      ? ['', words.timelinessUnknown]
      : days < 0
        ? ['good', words.timely]
        : days === 0
          ? ['warn', words.boundary]
          : ['bad', words.late(days)];
  return (
    <span class={`badge ${tone}`} title={words.timelinessRule} data-testid="identity-timely">
      {text}
    </span>
  );
}
