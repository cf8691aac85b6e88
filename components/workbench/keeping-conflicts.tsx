import { Part, type PartProps, useLoaded } from './keeping-part';
import { sayMark } from './said';
import { useWords } from './words';

/** Marks that two machines set differently; both are kept until the person has chosen. */
export function Conflicts({
  keeping,
  generation,
  bodyOf,
  onChanged,
}: PartProps & { bodyOf: (reportId: string) => string }) {
  const words = useWords();
  const conflicts = useLoaded(() => keeping.conflicts(), generation);
  if (!conflicts?.ok || conflicts.value.length === 0) return null;
  return (
    <Part title={words.conflicts} empty={null}>
      <ul class="lines">
        {conflicts.value.slice(0, 100).map(conflict => (
          <li key={conflict.markId}>
            {conflict.reportId && bodyOf(conflict.reportId)} <span class="soft">{words.markKinds[conflict.kind]}</span>
            {conflict.variants.map(variant => (
              <button
                key={variant.edit}
                type="button"
                class="plain"
                onClick={async () => {
                  await keeping.resolveConflict(conflict.markId, variant.edit);
                  onChanged();
                }}
              >
                {words.keepVariant(sayMark(words, conflict.kind, variant.value).slice(0, 120))}{' '}
                <span class="soft num">{variant.at.slice(0, 10)}</span>
              </button>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}
