import { useRef, useState } from 'preact/hooks';
import type { ImportPlan, Tally } from '../../lib/library/import-plan';
import type { Keeping } from './keeping';
import { Progress } from './progress';
import { useWords } from './words';

type Step =
  | { at: 'start' }
  | { at: 'reading' | 'writing'; share: number }
  | { at: 'plan'; file: File; plan: ImportPlan }
  | { at: 'done'; isPart: boolean }
  | { at: 'stopped' }
  | { at: 'failed'; sentence: string };

/** A file first shows what it would do; only then, and only as a whole, it does it. */
export function ImportDialog({ keeping, onImported }: { keeping: Keeping; onImported: () => void }) {
  const words = useWords();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const stop = useRef(new AbortController());
  const fail = (error: keyof typeof words.importErrors | keyof typeof words.errors) =>
    setStep(
      error === 'cancelled'
        ? { at: 'stopped' }
        : {
            at: 'failed',
            sentence:
              error in words.importErrors
                ? words.importErrors[error as keyof typeof words.importErrors]
                : words.errors[error as keyof typeof words.errors],
          },
    );
  const look = async (file: File | undefined) => {
    if (!file) return;
    stop.current = new AbortController();
    setStep({ at: 'reading', share: 0 });
    const plan = await keeping.planImport(file, share => setStep({ at: 'reading', share }), stop.current.signal);
    if (plan.ok) setStep({ at: 'plan', file, plan: plan.value });
    else fail(plan.error);
  };
  const take = async (file: File, plan: ImportPlan) => {
    stop.current = new AbortController();
    setStep({ at: 'writing', share: 0 });
    const flawed = isFlawed(plan);
    const done = await keeping.applyImport(
      file,
      plan,
      flawed,
      share => setStep({ at: 'writing', share }),
      stop.current.signal,
    );
    if (!done.ok) return fail(done.error);
    setStep({ at: 'done', isPart: flawed });
    onImported();
  };
  return (
    <div class="import">
      <label class="plain file">
        {words.chooseBackup}
        <input
          type="file"
          accept=".gz,.jsonl,.zip,application/gzip"
          data-testid="import-file"
          onChange={event => look(event.currentTarget.files?.[0])}
        />
      </label>
      {(step.at === 'reading' || step.at === 'writing') && (
        <Progress share={step.share} onStop={() => stop.current.abort()} />
      )}
      {step.at === 'plan' && (
        <PlanCard plan={step.plan} onTake={() => take(step.file, step.plan)} onLeave={() => setStep({ at: 'start' })} />
      )}
      {step.at === 'done' && (
        <p class="say" role="status" data-testid="import-done">
          {step.isPart ? words.importDonePart : words.importDone}
        </p>
      )}
      {step.at === 'stopped' && (
        <p class="say" role="status">
          {words.importErrors.cancelled}
        </p>
      )}
      {step.at === 'failed' && (
        <p class="say bad" role="alert" data-testid="import-failed">
          {step.sentence}
        </p>
      )}
    </div>
  );
}

const isFlawed = (plan: ImportPlan) => plan.flaws.length > 0 || plan.badRows > 0;

function PlanCard({ plan, onTake, onLeave }: { plan: ImportPlan; onTake: () => void; onLeave: () => void }) {
  const words = useWords();
  const isUseless = plan.flaws.includes('not-a-backup') || plan.flaws.includes('newer-backup');
  return (
    <div class="plan" data-testid="import-plan">
      <p>{words.dryRun(plan.createdAt?.slice(0, 10) ?? '—')}</p>
      <table class="plain-table num">
        <thead>
          <tr>
            <th scope="col" />
            {(Object.keys(words.tally) as (keyof Tally)[]).map(key => (
              <th key={key} scope="col">
                {words.tally[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <TallyLine name={words.snapshots} tally={plan.snapshots} />
          <TallyLine name={words.marks} tally={plan.marks} />
        </tbody>
      </table>
      {plan.flaws.map(flaw => (
        <p key={flaw} class="say bad" role="alert">
          {words.fileFlaws[flaw]}
        </p>
      ))}
      {plan.badRows > 0 && (
        <details class="say warn" open>
          <summary>{words.badRows(plan.badRows)}</summary>
          <ul class="lines small">
            {plan.bad.map(row => (
              <li key={row.line}>
                {words.badRow(row.line, words.rowFlaws[row.flaw])} {row.id ?? ''} {row.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button type="button" class="main" disabled={isUseless} onClick={onTake} data-testid="import-take">
          {isFlawed(plan) ? words.importReadable : words.importAll}
        </button>{' '}
        <button type="button" class="plain" onClick={onLeave}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}

function TallyLine({ name, tally }: { name: string; tally: Tally }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      {(Object.keys(words.tally) as (keyof Tally)[]).map(key => (
        <td key={key} data-testid={`tally-${key}`}>
          {tally[key]}
        </td>
      ))}
    </tr>
  );
}
