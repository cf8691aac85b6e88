import type { ComponentChildren } from 'preact';

export interface TabsProps<T extends string> {
  tabs: readonly { id: T; label: string; count?: number | undefined }[];
  selected: T;
  onSelect: (id: T) => void;
  children: ComponentChildren;
}

/** Tabs as the ARIA pattern has them: arrows move and select, one stop for the Tab key. */
export function Tabs<T extends string>({ tabs, selected, onSelect, children }: TabsProps<T>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(tab => tab.id === selected);
    const next = Number.isFinite(step) ? (at + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1;
    const tab = tabs[next];
    if (!tab) return;
    onSelect(tab.id);
    const list = event.currentTarget;
    if (list instanceof HTMLElement) list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            data-testid={`tab-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls="tab-page"
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="n num">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        class="page"
        role="tabpanel"
        id="tab-page"
        aria-labelledby={`tab-${selected}`}
        data-testid={`page-${selected}`}
      >
        {children}
      </div>
    </>
  );
}
