export function printSizes(folder: string): void;
