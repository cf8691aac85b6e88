import type { ReadingChange, ReadValue } from '../../lib/library/records';
import { Part, type PartProps, useLoaded } from './keeping-part';
import { useWords } from './words';

/** What reading again changed, reading by reading, until the person has looked at it. */
export function Changes({
  keeping,
  generation,
  bodyOf,
  onChanged,
}: PartProps & { bodyOf: (reportId: string) => string }) {
  const words = useWords();
  const changes = useLoaded(() => keeping.changes(), generation);
  const records = changes?.ok ? changes.value.filter(record => record.changes.length > 0) : [];
  return (
    <Part title={words.changes} empty={records.length === 0 ? words.noChanges : null}>
      <p>
        <button
          type="button"
          class="plain"
          onClick={async () => {
            await keeping.markSeen(records.map(record => record.id));
            onChanged();
          }}
        >
          {words.markSeen}
        </button>
      </p>
      {records.slice(0, 50).map(record => (
        <details key={record.id}>
          <summary>
            {bodyOf(record.reportId)} · {record.from.parser}/{record.from.codebook} → {record.to.parser}/
            {record.to.codebook} · {words.changedReadings(record.changes.length)}
          </summary>
          <table class="plain-table">
            <tbody>
              {record.changes.map(change => (
                <tr key={`${change.kind} ${change.key}`}>
                  <th scope="row">{change.key}</th>
                  <td>{change.kind === 'field' ? '' : change.quote}</td>
                  <td class="num">{said(change, 'was')}</td>
                  <td class="num">→ {said(change, 'now')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </Part>
  );
}

function said(change: ReadingChange, when: 'was' | 'now'): string {
  const value = change[when];
  if (value === null) return '—';
  if (typeof value !== 'object') return String(value);
  const { bound, value: number, unit, part }: ReadValue = value;
  return `${bound === '=' ? '' : bound}${number}${unit}${part ? `（${part}）` : ''}`;
}
