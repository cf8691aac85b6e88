import { parseReport } from '../../../lib/report/parse';

Object.assign(globalThis, { first: (text: string) => parseReport({ text, sha256: '' }).quantities.length });
