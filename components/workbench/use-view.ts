import { useCallback, useEffect, useState } from 'preact/hooks';
import { readAddress, type View, writeAddress } from './address';

export type ChangeView = (change: Partial<View>, how?: 'step' | 'replace') => void;

/**
 * The view and how to change it. A step can be gone back to; typing replaces, so that one word is not eight steps.
 */
export function useView(): [View, ChangeView] {
  const [view, setView] = useState(() => readAddress(location.search));
  useEffect(() => {
    const back = () => setView(readAddress(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const change = useCallback<ChangeView>((part, how = 'step') => {
    const next = { ...readAddress(location.search), ...part };
    const address = location.pathname + writeAddress(next);
    if (how === 'step' && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setView(next);
  }, []);
  return [view, change];
}
