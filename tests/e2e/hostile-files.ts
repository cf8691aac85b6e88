import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { generatedBackup } from '../fixtures/generated/generated-backup';
import { forged } from '../unit/library/backup-sample';

/** A backup that is not as it should be, and what the dry run says of it. */
export interface HostileFile {
  name: string;
  path: string;
  /** Words of the page about it. */
  says: string;
}

/** Texts that would be something else than text in a page, a spreadsheet or an address. */
export const SHARP = ['<img src=x onerror="window.executed=1">', '=HYPERLINK("http://x")', '{{constructor}}'];

const REPORTS = 3;
const HUGE = 500_000_000;

/** Backups spoilt in each way that is known to hurt, written into a folder; `sound` holds markup and formulas that are only text. */
export async function hostileFiles(folder: string): Promise<{ files: HostileFile[]; sound: string }> {
  const whole = Buffer.from((await generatedBackup(REPORTS)).file);
  const text = gunzipSync(whole).toString('utf8');
  const [manifest = ''] = text.split('\n');
  const files: HostileFile[] = [];
  const put = (name: string, says: string, content: Uint8Array) => {
    const path = join(folder, `hostile-${files.length}.jsonl.gz`);
    writeFileSync(path, content);
    files.push({ name, path, says });
  };
  const zipped = (content: string) => gzipSync(content);
  const ofForged = async (change: Parameters<typeof forged>[1]) =>
    gzipSync(new Uint8Array(await (await forged(text, change)).arrayBuffer()));
  const json = (value: unknown, from: string, to: string) => JSON.stringify(value).replace(from, to);
  const inReading = (from: string, to: string) =>
    ofForged((value, type) => (type === 'reading' ? json(value, from, to) : value));

  put('cut in the middle of the packed bytes', '文件不完整', whole.subarray(0, whole.length / 2));
  put('cut between two lines', '文件不完整', zipped(`${text.split('\n').slice(0, 4).join('\n')}\n`));
  put('no backup', '这不是法治镜的备份文件', zipped('{"reports":[]}'));
  put('a wrong version', '该备份由更新版本生成', zipped(text.replace(/"version":\d+\}/, '"version":99}')));
  put('a changed letter', '校验不符', zipped(text.replace('"documentTitle":"', '"documentTitle":"甲')));
  put('one endless line', '文件中有过长的行', zipped(`${manifest}\n${'0'.repeat(60_000_000)}`));
  put(
    'deep nesting',
    '字段不合要求',
    await inReading('"plans":[', `"plans":[${'['.repeat(9_000)}${']'.repeat(9_000)},`),
  );
  put('__proto__', '字段不合要求', await inReading('"detection":{', '"detection":{"__proto__":{"executed":1},'));
  put('constructor', '字段不合要求', await inReading('"detection":{', '"detection":{"constructor":{"executed":1},'));
  put(
    'an unsafe address',
    '字段不合要求',
    await ofForged((value, type) => (type === 'snapshot' ? json(value, 'http://', 'javascript:') : value)),
  );
  put('duplicate ids', '编号重复', await ofForged((value, type) => (type === 'journal' ? [value, value] : value)));
  put(
    'a text that is another',
    '文本与校验值不符',
    await ofForged((value, type) => (type === 'text' ? { ...value, text: '假的' } : value)),
  );

  const huge = join(folder, 'hostile-huge.jsonl.gz');
  const rows = `{"sha256":"${'0'.repeat(64)}","type":"note","value":${'9'.repeat(900)}}\n`.repeat(1_000);
  await pipeline(
    Readable.from(
      (function* () {
        yield `${manifest}\n`;
        for (let sent = 0; sent < HUGE; sent += rows.length) yield rows;
      })(),
    ),
    createGzip({ level: 1 }),
    createWriteStream(huge),
  );
  files.push({ name: 'five hundred megabytes of rows that are none', path: huge, says: '文件不完整' });

  const sound = join(folder, 'sharp.jsonl.gz');
  let nth = 0;
  writeFileSync(
    sound,
    await ofForged((value, type) => {
      if (type !== 'reading') return value;
      const title = SHARP[nth++ % SHARP.length];
      return { ...value, report: { ...(value.report as object), title } };
    }),
  );
  return { files, sound };
}
