import { useWords } from '../parts/language';
import { wordingPieces } from './wording';

/** A sentence as it was and as it is, only the difference marked; one side alone was taken out or put in. */
export function WasNow({ was, now }: { was: string | null; now: string | null }) {
  const words = useWords();
  const { head, tail, ...middle } = wordingPieces(was ?? '', now ?? '');
  return (
    <dl class="wasnow">
      {was !== null && (
        <>
          <dt>{now === null ? words.taken : words.was}</dt>
          <dd>
            {head}
            {middle.was && <del>{middle.was}</del>}
            {tail}
          </dd>
        </>
      )}
      {now !== null && (
        <>
          <dt>{was === null ? words.added : words.now}</dt>
          <dd>
            {head}
            {middle.now && <ins>{middle.now}</ins>}
            {tail}
          </dd>
        </>
      )}
    </dl>
  );
}
