// Compares what the parser prints with the gold files of this folder; README.md beside it says how those are made.
//   node tests/gold/score.mjs tests/gold/dev -- npm run --silent parse --      from the root of the project
//   node tests/gold/score.mjs tests/gold/dev -v -- npm run --silent parse --   the same, naming every miss, extra and wrong reading
//   node tests/gold/score.mjs --check tests/gold/dev                           are the gold files sound?
//   node tests/gold/score.mjs --check tests/gold/seeds seeds                   ... and their texts those of the seeds?
// The command gets the text files appended and prints one Report (design.md, section 3) as a line of JSON for each.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BOUNDS = ['=', '>', '>=', '<', '<=', '~'];
const KINDS = ['count', 'amount', 'rate', 'change', 'points', 'duration', 'rank', 'score', 'multiple'];
const STATUS = { r: 'reported', p: 'planned', v: 'previous' };

export function readGold(file) {
  const raw = readFileSync(file, 'utf8');
  const cut = raw.lastIndexOf('\n%%%');
  if (cut < 0) throw new Error(`${basename(file)}: no %%% line`);
  const marked = raw.slice(0, cut),
    meta = JSON.parse(raw.slice(cut + 4));
  let text = '',
    quantities = [],
    grey = [],
    at = 0;
  const re = /⟦([^⟦⟧]*)⟧/g;
  for (const m of marked.matchAll(re)) {
    text += marked.slice(at, m.index);
    at = m.index + m[0].length;
    const start = text.length;
    if (m[1].startsWith('?')) {
      text += m[1].slice(1);
      grey.push([start, text.length]);
      continue;
    }
    const fields = m[1].split('|');
    const [quote, value, unit, bound, kind, id, status = 'r'] = fields;
    const ok =
      fields.length >= 6 &&
      fields.length <= 7 &&
      quote &&
      id &&
      value.trim() !== '' &&
      Number.isFinite(Number(value)) &&
      BOUNDS.includes(bound) &&
      KINDS.includes(kind) &&
      (status === '' || status in STATUS);
    if (!ok) throw new Error(`${basename(file)}: bad mark ${m[0]}`);
    text += quote;
    quantities.push({
      span: [start, text.length],
      quote,
      value: Number(value),
      unit,
      bound,
      kind,
      ids: id === '-' ? [] : id.split('+'),
      status: status || 'r',
    });
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error(`${basename(file)}: a bracket without its partner`);
  return { name: basename(file, '.gold.txt'), text, quantities, grey, meta };
}

// Different names of one unit. 件 起 宗, 家 家次, 人 人次 are different units and stay apart.
const UNIT = { 名: '人', 位: '人', 个人: '人', '％': '%', 百分点: '个百分点', 大类: '类', 日: '天', 个小时: '小时' };
const RANK_UNIT = { 名: '位', 人: '位', '': '位' };
const canon = (unit, kind) => (kind === 'rank' ? RANK_UNIT : UNIT)[unit ?? ''] ?? unit;
const shared = (a, b) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const overlap = (a, b) => shared(a, b) > 0;
const close = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** For each gold quantity the parser's quantity that stands on it, or -1: first those of equal value, then any that overlaps. */
function pairUp(gold, sys) {
  const pair = gold.map(() => -1),
    used = new Set();
  for (const sameValue of [true, false])
    gold.forEach((g, n) => {
      if (pair[n] >= 0) return;
      let best = -1;
      sys.forEach((q, i) => {
        if (used.has(i) || !overlap(q.span, g.span) || (sameValue && !close(q.value, g.value))) return;
        if (best < 0 || shared(q.span, g.span) > shared(sys[best].span, g.span)) best = i;
      });
      if (best >= 0) {
        pair[n] = best;
        used.add(best);
      }
    });
  return { pair, used };
}

// the size of a cut: the quantity is a fall (negative), its indicator holds the size (positive)
const size = (id, v) => (id === 'services.time_cut_rate' ? Math.abs(v) : v);
export function score(gold, report = {}) {
  const s = {
    gold: gold.quantities.length,
    sys: 0,
    hit: 0,
    value: 0,
    unit: 0,
    bound: 0,
    kind: 0,
    status: 0,
    strict: 0,
    igold: 0,
    isys: 0,
    ihit: 0,
    hgold: 0,
    hsys: 0,
    hhit: 0,
    misses: [],
    extras: [],
    wrong: [],
    kinds: [],
    statuses: [],
    imiss: [],
    iextra: [],
    hmiss: [],
    hextra: [],
  };
  const sys = report.quantities ?? [];
  const { pair, used } = pairUp(gold.quantities, sys);
  gold.quantities.forEach((g, n) => {
    if (pair[n] < 0) {
      s.misses.push(`${g.quote}@${g.span[0]}`);
      return;
    }
    const q = sys[pair[n]];
    s.hit++;
    const v = close(q.value, g.value),
      u = canon(q.unit, g.kind) === canon(g.unit, g.kind),
      b = q.bound === g.bound,
      k = q.kind === g.kind,
      t = q.status === STATUS[g.status];
    s.value += v;
    s.unit += u;
    s.bound += b;
    s.kind += k;
    s.status += t;
    if (v && u && b) s.strict++;
    else s.wrong.push(`${g.quote}@${g.span[0]} gold ${g.value}${g.unit}${g.bound} got ${q.value}${q.unit}${q.bound}`);
    if (!k) s.kinds.push(`${g.quote}@${g.span[0]} gold ${g.kind} got ${q.kind}`);
    if (!t) s.statuses.push(`${g.quote}@${g.span[0]} gold ${STATUS[g.status]} got ${q.status}`);
    if (report.text && report.text.slice(...q.span) !== q.quote)
      s.wrong.push(`span does not give its quote: ${q.quote}`);
  });
  const onGrey = span => gold.grey.some(z => overlap(span, z)) && !gold.quantities.some(g => overlap(span, g.span));
  sys.forEach((q, i) => {
    if (!used.has(i) && onGrey(q.span)) return;
    s.sys++;
    if (!used.has(i)) s.extras.push(`${q.quote}@${q.span[0]}`);
  });
  const want = gold.quantities
    .filter(g => g.status === 'r')
    .flatMap(g => g.ids.map(id => ({ id, value: size(id, g.value), span: g.span })));
  const got = (report.indicators ?? [])
    .map(i => ({
      id: i.id,
      value: size(i.id, i.value),
      span: sys[i.quantity]?.span ?? [0, 0],
      status: sys[i.quantity]?.status ?? 'reported',
      confidence: i.confidence ?? 0,
    }))
    .filter(i => i.status === 'reported' && !onGrey(i.span));
  s.igold = want.length;
  s.isys = got.length;
  const taken = new Set();
  for (const w of want) {
    const j = got.findIndex(
      (x, n) => !taken.has(n) && x.id === w.id && close(x.value, w.value) && overlap(x.span, w.span),
    );
    if (j < 0) s.imiss.push(`${w.id}=${w.value}`);
    else {
      taken.add(j);
      s.ihit++;
    }
  }
  got.forEach((x, n) => {
    if (!taken.has(n)) s.iextra.push(`${x.id}=${x.value}`);
    const degree = x.confidence >= 0.9 ? 'sure' : x.confidence >= 0.7 ? 'likely' : 'doubtful';
    s[degree] = (s[degree] ?? 0) + 1;
    if (taken.has(n)) s[`${degree}Right`] = (s[`${degree}Right`] ?? 0) + 1;
  });
  // Pinyin in brackets behind a character, 監(jiān), may be kept or repaired in a heading.
  const norm = t =>
    String(t ?? '')
      .replace(/[(（][a-zü\u00e0-\u01dc]+ ?[)）]/g, '')
      .replace(/[\s（）()、.．。:：]/g, '');
  const wantH = (gold.meta.sections ?? []).map(([l, n, h]) => `${l}|${norm(n)}|${norm(h).slice(0, 8)}`);
  const gotH = (report.sections ?? [])
    .filter(x => x.number)
    .map(x => `${x.level}|${norm(x.number)}|${norm(x.heading).slice(0, 8)}`);
  s.hgold = wantH.length;
  s.hsys = gotH.length;
  const pool = [...gotH];
  for (const w of wantH) {
    const j = pool.indexOf(w);
    if (j >= 0) {
      pool.splice(j, 1);
      s.hhit++;
    } else s.hmiss.push(w);
  }
  s.hextra = pool;
  const m = gold.meta;
  s.meta = {
    region: report.body?.region?.code === m.region_code,
    level: report.body?.level === m.level,
    year: report.year === m.year,
    published: (report.dates?.published ?? null) === m.published,
    script: report.source?.script === m.script,
    verdict: report.detection?.verdict === 'report',
    problems: report.problems?.length === m.problems,
    plans: report.plans?.length === m.plans,
  };
  return s;
}

/** What is wrong with a gold file, given the folder of its source texts if there is one. */
function faults(g, sources) {
  const out = [];
  if (sources) {
    const file = g.meta.file ? join(sources, g.meta.file) : null;
    if (!file || !existsSync(file)) out.push('no source text to compare with');
    else {
      const src = readFileSync(file, 'utf8');
      if (src !== g.text) {
        let i = 0;
        while (src[i] === g.text[i]) i++;
        out.push(
          src.trimEnd() === g.text.trimEnd()
            ? 'differs from source in trailing blanks only'
            : `DIFFERS from source at ${i}`,
        );
      }
    }
  }
  let from = 0;
  for (const [, number, heading] of g.meta.sections ?? []) {
    const at = g.text.indexOf(number + heading, from);
    if (at < 0) out.push(`heading not in the text, or not in this order: ${number}${heading}`);
    else from = at + 1;
  }
  return out;
}

function check(dir, sources) {
  for (const f of readdirSync(dir)
    .filter(f => f.endsWith('.gold.txt'))
    .sort()) {
    const g = readGold(join(dir, f)),
      bad = faults(g, sources);
    if (bad.length) process.exitCode = 1;
    console.log(
      f,
      g.text.length,
      'chars',
      g.quantities.length,
      'quantities',
      g.quantities.reduce((n, q) => n + q.ids.length, 0),
      'coded',
      g.grey.length,
      'grey',
      (g.meta.sections ?? []).length,
      'headings',
      bad.length ? bad.join('; ') : sources ? '= source' : '',
    );
  }
}

/** One Report per gold file, by the name in `source.file` where the parser gives it, else by order. */
function run(cmd, golds) {
  const tmp = mkdtempSync(join(tmpdir(), 'gold-'));
  try {
    const files = golds.map(g => {
      const p = join(tmp, `${g.name}.txt`);
      writeFileSync(p, g.text);
      return p;
    });
    const done = spawnSync(cmd[0], [...cmd.slice(1), ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (done.error) throw done.error;
    if (done.status !== 0) console.error(`the parser ended with status ${done.status}`);
    const lines = done.stdout
      .trim()
      .split('\n')
      .filter(l => l.startsWith('{'))
      .map(l => JSON.parse(l));
    const byName = new Map(lines.map(r => [basename(r.source?.file ?? ''), r]));
    return golds.map((g, i) => byName.get(`${g.name}.txt`) ?? (lines.length === golds.length ? lines[i] : undefined));
  } finally {
    rmSync(tmp, { recursive: true, force: true });
  }
}

const pct = (a, b) => (b ? ((100 * a) / b).toFixed(1) : '–');
const f1 = (h, a, b) => (a + b ? ((200 * h) / (a + b)).toFixed(1) : '–');

function compare(dir, cmd, verbose) {
  const golds = readdirSync(dir)
    .filter(f => f.endsWith('.gold.txt'))
    .sort()
    .map(f => readGold(join(dir, f)));
  const reports = run(cmd, golds);
  const sum = {};
  const meta = {};
  golds.forEach((g, i) => {
    if (!reports[i]) console.error(`${g.name}: the parser gave no report`);
    const s = score(g, reports[i]);
    for (const [k, v] of Object.entries(s)) if (typeof v === 'number') sum[k] = (sum[k] ?? 0) + v;
    for (const [k, v] of Object.entries(s.meta)) meta[k] = (meta[k] ?? 0) + v;
    console.log(
      g.name,
      `quantity P ${pct(s.hit, s.sys)} R ${pct(s.hit, s.gold)} strict R ${pct(s.strict, s.gold)} | indicator P ${pct(s.ihit, s.isys)} R ${pct(s.ihit, s.igold)} | outline P ${pct(s.hhit, s.hsys)} R ${pct(s.hhit, s.hgold)} | meta wrong: ${
        Object.entries(s.meta)
          .filter(([, v]) => !v)
          .map(([k]) => k)
          .join(',') || 'none'
      }`,
    );
    if (verbose)
      for (const k of ['misses', 'extras', 'wrong', 'kinds', 'statuses', 'imiss', 'iextra', 'hmiss', 'hextra'])
        if (s[k].length) console.log('   ', k, s[k].join(' ; '));
  });
  const degrees = { sure: '≥ 0.9', likely: '0.7–0.9', doubtful: '< 0.7' };
  console.log(
    `right by confidence: ${Object.entries(degrees)
      .map(
        ([k, said]) => `${said} ${sum[`${k}Right`] ?? 0}/${sum[k] ?? 0} (${pct(sum[`${k}Right`] ?? 0, sum[k] ?? 0)})`,
      )
      .join(', ')}`,
  );
  console.log(
    `TOTAL over ${golds.length}: quantity F1 ${f1(sum.hit, sum.sys, sum.gold)} strict F1 ${f1(sum.strict, sum.sys, sum.gold)} kind ${pct(sum.kind, sum.hit)} status ${pct(sum.status, sum.hit)} | indicator F1 ${f1(sum.ihit, sum.isys, sum.igold)} (P ${pct(sum.ihit, sum.isys)} R ${pct(sum.ihit, sum.igold)}) | outline F1 ${f1(sum.hhit, sum.hsys, sum.hgold)} | meta ${Object.entries(
      meta,
    )
      .map(([k, v]) => `${k} ${v}/${golds.length}`)
      .join(' ')}`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const args = process.argv.slice(2),
    cut = args.indexOf('--'),
    own = cut < 0 ? args : args.slice(0, cut);
  const [dir, sources] = own.filter(a => !a.startsWith('-'));
  if (own.includes('--check') && dir) check(dir, sources);
  else if (dir && cut >= 0 && args.length > cut + 1) compare(dir, args.slice(cut + 1), own.includes('-v'));
  else {
    console.error('usage: score.mjs --check DIR [SOURCES]   |   score.mjs DIR [-v] -- COMMAND ARGS...');
    process.exitCode = 2;
  }
}
