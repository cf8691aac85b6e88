import { parseReport } from '../../../lib/report/parse';
import { codeWords, segmenterPipeline, withoutDates } from './pipelines';
import { timeSteps } from './reading-steps';
import { scanOnce } from './scanner';

const subjects = { parseReport, scanOnce, codeWords, segmenterPipeline, timeSteps, withoutDates };
export type Subjects = typeof subjects;

Object.assign(globalThis, { subjects });
