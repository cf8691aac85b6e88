/** Shapes and lengths of what arrives: data, whoever sent it. */
export type Fields = Readonly<Record<string, unknown>>;

/** An address, a name, a note. */
export const MAX_FIELD = 20_000;
const MAX_IDS = 10_000;

export const isText = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit;
export const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isSpan = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isIndex);
export const isIds = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_IDS && value.every(id => isText(id, MAX_FIELD));
