import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** A sentence to the person. Failures are read out at once, the rest when the screen reader pauses. */
export function Say({
  tone = 'info',
  testid,
  children,
}: {
  tone?: 'info' | 'warn' | 'bad';
  testid?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`say ${tone}`} role={tone === 'bad' ? 'alert' : 'status'} data-testid={testid}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  );
}
