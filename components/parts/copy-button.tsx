import { useEffect, useState } from 'preact/hooks';
import { copyText } from './clipboard';
import { Icon } from './icon';
import { useWords } from './language';

export interface CopyButtonProps {
  label: string;
  /** Made when pressed: it may hold the time of day. */
  text: () => string;
  testid: string;
}

/** A button that copies, and says so for a moment. */
export function CopyButton({ label, text, testid }: CopyButtonProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<boolean | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <button
      type="button"
      class="plain"
      aria-live="polite"
      data-testid={testid}
      onClick={async event => setOutcome(await copyText(text(), event.currentTarget))}
    >
      <Icon name={outcome ? 'done' : 'copy'} size={14} />
      {outcome === null ? label : outcome ? words.copied : words.copyFailed}
    </button>
  );
}
