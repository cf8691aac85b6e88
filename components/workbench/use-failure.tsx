import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LibraryError, Result } from '../../lib/messages/contract';
import { useWords } from './words';

export interface FailureTold {
  /** Answers whether it worked; when it did not, `shown` says so until something works again. */
  tell(work: Promise<Result<null, LibraryError>>): Promise<boolean>;
  shown: ComponentChildren;
}

/** What is done at once and may fail; `useWork` is for what a person watches. */
export function useFailure(): FailureTold {
  const words = useWords();
  const [error, setError] = useState<LibraryError | null>(null);
  const tell: FailureTold['tell'] = async work => {
    const result = await work;
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  const shown = error && (
    <p class="say bad" role="alert">
      {words.errors[error]}
    </p>
  );
  return { tell, shown };
}
