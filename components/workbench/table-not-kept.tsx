import type { LibraryError } from '../../lib/messages/contract';
import { useWords } from './words';

/** Said beside a table that is shown, and that the library did not take. */
export function TableNotKept({ error }: { error: LibraryError | null }) {
  const words = useWords();
  if (error === null) return null;
  return (
    <p class="say bad" role="alert" data-testid="table-not-kept">
      {words.tableNotKept}
      {words.errors[error]}
    </p>
  );
}
