import { ConverterFactory } from 'opencc-js/core';
import cn from 'opencc-js/to/cn';
import { normalizeText } from '../../../lib/text/normalize';
import { loadSimplifier } from '../../../lib/text/simplify';
import type { Job } from '../job';
import { interleave, type Subject } from '../measure';
import { SIMPLIFIED, TRADITIONAL } from '../texts';

export const simplifyJob: Job = async ({ isQuick }) => {
  const [text = ''] = TRADITIONAL;
  const core = ConverterFactory(cn);
  const own = await loadSimplifier(text);
  const isSilent = (await Promise.all(SIMPLIFIED.map(loadSimplifier))).every(loaded => loaded === null);
  const pairs = new Map<string, string>();
  const table = Uint16Array.from({ length: 65_536 }, (_, code) => code);
  for (const char of new Set(text)) {
    const simple = core(char);
    pairs.set(char, simple);
    if (char.length === 1 && simple.length === 1) table[char.charCodeAt(0)] = simple.charCodeAt(0);
  }
  const decoder = new TextDecoder('utf-16le');
  const subjects: Subject[] = [
    { name: 'lens', run: () => own?.(text) },
    { name: 'opencc-js core', run: () => core(text) },
    {
      name: 'table + TextDecoder (limit, no phrases)',
      run: () =>
        decoder.decode(Uint16Array.from({ length: text.length }, (_, at) => table[text.charCodeAt(at)] as number)),
    },
    {
      name: 'Map, character by character',
      run: () => {
        let out = '';
        for (const char of text) out += pairs.get(char) ?? char;
        return out;
      },
    },
    { name: 'lens, whole normal text with offsets and pinyin glosses', run: () => normalizeText(text, own) },
  ];
  const notes = [`nothing loaded for the simplified seeds: ${isSilent ? 'yes' : 'NO'}`];
  try {
    const wasm = (await import('simplecc-wasm' as string)) as { simplecc(text: string, config: string): string };
    subjects.push({ name: 'simplecc-wasm', run: () => wasm.simplecc(text, 't2s') });
  } catch {
    notes.push('not installed in tests/bench, or not for Node: simplecc-wasm');
  }
  const timings = await interleave(subjects, isQuick ? { warm: 1, rounds: 2 } : { warm: 40, rounds: 80 });
  return [
    {
      job: '繁→简 of the traditional seed',
      timings,
      notes,
      reach: '≤ opencc-js core; nothing loaded on simplified text',
    },
  ];
};
