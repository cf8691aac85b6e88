import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words';

/** A view whose code is loaded when it is first shown; until it is there nothing is drawn. Code that an update took away is said to be missing. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let View: ComponentType<P> | null = null;
  return props => {
    const words = useWords();
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(View ? 'there' : 'loading');
    useEffect(() => {
      if (View) return;
      load().then(
        loaded => {
          View = loaded;
          setState('there');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') {
      return (
        <p class="say bad" role="alert" data-testid="not-loaded">
          {words.notLoaded}{' '}
          <button type="button" class="plain" onClick={() => location.reload()}>
            {words.loadAgain}
          </button>
        </p>
      );
    }
    return View && <View {...props} />;
  };
}
