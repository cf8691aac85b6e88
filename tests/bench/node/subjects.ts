import { parseReport } from '../../../lib/report/parse';
import { codeWords, segmenterPipeline, withoutDates } from './pipelines';
import { scanOnce } from './scanner';

const subjects = { parseReport, scanOnce, codeWords, segmenterPipeline, withoutDates };
export type Subjects = typeof subjects;

Object.assign(globalThis, { subjects });
