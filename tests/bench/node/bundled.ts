import { runInThisContext } from 'node:vm';
import { bundle } from '../web/stage';
import type { Subjects } from './subjects';

let loading: Promise<Subjects> | null = null;

/** The engine as it ships, in one minified script: what runs sources directly names every function at every call, and is slower. */
export function bundled(): Promise<Subjects> {
  loading ??= bundle('../node/subjects').then(code => {
    runInThisContext(code);
    return (globalThis as unknown as { subjects: Subjects }).subjects;
  });
  return loading;
}
