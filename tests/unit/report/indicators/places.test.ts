import { expect, test } from 'vitest';
import { readNumbers } from '../../../../lib/report/figures';
import { linesAround } from '../../../../lib/report/indicators/places';
import { prepareReading } from '../../../../lib/report/prepare';

function lines(text: string): string[] {
  const reading = prepareReading(text);
  const { figures } = readNumbers(reading);
  return linesAround(reading, figures).map(range => reading.normal.text.slice(...range));
}

test('each line with figures once, and the heading above it', () => {
  expect(
    lines(
      '某县2021年法治政府建设情况报告\n全县依法行政水平不断提高。\n一、主要做法\n持续推进改革。\n受理案件12件，办结11件，其中调解3件。\n加强领导。\n培训5次。\n二、下一步\n继续努力。',
    ),
  ).toEqual(['一、主要做法', '受理案件12件,办结11件,其中调解3件。', '培训5次。']);
});

test('the first line and the last', () => {
  expect(lines('受理案件12件。\n加强领导。\n办结11件')).toEqual(['受理案件12件。', '办结11件']);
});

test('no figures, no lines', () => {
  expect(lines('加强领导。\n继续努力。')).toEqual([]);
});
