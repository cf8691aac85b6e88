import { useState } from 'preact/hooks';
import type { LibraryFlaw } from '../../lib/library/check';
import { Part, type PartProps } from './keeping-part';
import { useWork } from './use-work';
import { useWords } from './words';
import type { WorkbenchWords } from './words-zh';

const MOST_SHOWN = 100;

/** In the language of the moment it is read. */
type Sentence = (words: WorkbenchWords) => string;

/** For the day something looks wrong: nothing is ever deleted by itself. */
export function Check({ keeping, onChanged }: Pick<PartProps, 'keeping' | 'onChanged'>) {
  const words = useWords();
  const work = useWork();
  const [said, setSaid] = useState<Sentence | null>(null);
  const [flaws, setFlaws] = useState<readonly LibraryFlaw[]>([]);
  const say = (sentence: Sentence | null) => setSaid(() => sentence);
  const look = async () => {
    say(spoken => spoken.checking);
    const found = await work.run(keeping.check);
    setFlaws(found ?? []);
    say(found && (spoken => spoken.checked(found.length)));
  };
  const rescue = async () => {
    say(null);
    await work.run(keeping.rescue);
  };
  const rebuild = async () => {
    say(null);
    const made = await work.run(keeping.rebuildList);
    say(made === null ? null : spoken => spoken.rebuilt(made));
    onChanged();
  };
  return (
    <Part title={words.check} empty={null}>
      <p>
        <button type="button" class="plain" disabled={work.isWorking} onClick={look} data-testid="check">
          {words.checkNow}
        </button>{' '}
        <button type="button" class="plain" disabled={work.isWorking} onClick={rescue} data-testid="rescue">
          {words.rescue}
        </button>{' '}
        <button type="button" class="plain" disabled={work.isWorking} onClick={rebuild} data-testid="rebuild">
          {words.rebuild}
        </button>{' '}
        {work.shown}
      </p>
      {said && (
        <p class="soft" role="status" data-testid="check-said">
          {said(words)}
        </p>
      )}
      <ul class="lines small">
        {flaws.slice(0, MOST_SHOWN).map(flaw => (
          <li key={`${flaw.store} ${flaw.id} ${flaw.problem}`} data-testid="flaw">
            {words.recordKinds[flaw.store as keyof typeof words.recordKinds] ?? flaw.store} {flaw.id}{' '}
            <strong>{words.flawProblems[flaw.problem]}</strong> <span class="soft">{flaw.detail}</span>
          </li>
        ))}
      </ul>
      {flaws.length > MOST_SHOWN && <p class="soft small">{words.moreLines(flaws.length - MOST_SHOWN)}</p>}
    </Part>
  );
}
