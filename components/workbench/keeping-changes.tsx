import { Part, type PartProps, useLoaded } from './keeping-part';
import { nameOfChange, sayChange } from './said';
import { useWords } from './words';

/** Lines drawn; the next come when these have been seen. */
const MOST_SHOWN = 50;

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
  // Only what was drawn can have been seen.
  const shown = records.slice(0, MOST_SHOWN);
  return (
    <Part title={words.changes} empty={records.length === 0 ? words.noChanges : null}>
      <p>
        <button
          type="button"
          class="plain"
          onClick={async () => {
            await keeping.markSeen(shown.map(record => record.id));
            onChanged();
          }}
        >
          {words.markSeen(shown.length)}
        </button>
      </p>
      {shown.map(record => (
        <details key={record.id}>
          <summary>
            {bodyOf(record.reportId)} · {record.from.parser}/{record.from.codebook} → {record.to.parser}/
            {record.to.codebook} · {words.changedReadings(record.changes.length)}
          </summary>
          <table class="plain-table">
            <tbody>
              {record.changes.map(change => (
                <tr key={`${change.kind} ${change.key}`}>
                  <th scope="row">{nameOfChange(words, change)}</th>
                  <td>{change.kind === 'field' ? '' : change.quote}</td>
                  <td class="num">{sayChange(change, 'was')}</td>
                  <td class="num">→ {sayChange(change, 'now')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      {records.length > shown.length && <p class="soft small">{words.moreLines(records.length - shown.length)}</p>}
    </Part>
  );
}
