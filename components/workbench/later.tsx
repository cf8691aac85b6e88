import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is first shown; until it is there nothing is drawn. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let View: ComponentType<P> | null = null;
  return props => {
    const [, setIsThere] = useState(View !== null);
    useEffect(() => {
      if (View) return;
      load().then(loaded => {
        View = loaded;
        setIsThere(true);
      });
    }, []);
    return View && <View {...props} />;
  };
}
