export function variableOf(name: 'chromium' | 'firefox'): string;
export function findBrowser(name: 'chromium' | 'firefox'): string | null;
