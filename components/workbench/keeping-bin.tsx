import { useState } from 'preact/hooks';
import { Part, type PartProps, useLoaded } from './keeping-part';
import { useWork } from './use-work';
import { useWords } from './words';

/** Lines drawn: a bin of thousands is emptied or left, not read. */
const MOST_SHOWN = 300;

/** What was deleted, until thirty days have passed or the person has said so. */
export function Bin({ keeping, generation, onChanged }: PartProps) {
  const words = useWords();
  const work = useWork();
  const [asking, setAsking] = useState(false);
  const bin = useLoaded(() => keeping.bin(), generation);
  const rows = bin?.ok ? bin.value : [];
  const empty = async () => {
    setAsking(false);
    await work.run(keeping.emptyBin);
    onChanged();
  };
  const restore = (reportIds: string[]) => work.run(() => keeping.restore(reportIds)).then(onChanged);
  return (
    <Part title={words.bin} empty={rows.length === 0 && !work.shown ? words.binEmpty : null}>
      <p>
        {asking ? (
          <span class="say warn" role="alert">
            {words.emptyBinSure(rows.length)}{' '}
            <button type="button" class="plain" onClick={empty} data-testid="empty-bin-yes">
              {words.emptyBinYes}
            </button>{' '}
            <button type="button" class="plain" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </span>
        ) : (
          <button
            type="button"
            class="plain"
            disabled={work.isWorking}
            onClick={() => setAsking(true)}
            data-testid="empty-bin"
          >
            {words.emptyBin}
          </button>
        )}{' '}
        {work.shown}
      </p>
      <ul class="lines">
        {rows.slice(0, MOST_SHOWN).map(row => (
          <li key={row.reportId}>
            {row.bodyName ?? row.title} <span class="num soft">{row.year ?? ''}</span>{' '}
            <button type="button" class="plain" disabled={work.isWorking} onClick={() => restore([row.reportId])}>
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="soft small">{words.moreLines(rows.length - MOST_SHOWN)}</p>}
    </Part>
  );
}
