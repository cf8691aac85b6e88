import { useMemo } from 'preact/hooks';
import type { IndicatorEntry } from '../../lib/codebook/codebook';
import { type DrawingProps, dotsOf, drawnOf } from './chart-data';
import { StripChart } from './strip-chart';
import { nameIn, useWords } from './words';

/** How the values of one indicator lie, year by year. */
export function DistributionChart({
  entry,
  reports,
  picked,
  isLog,
  caption,
  onDownload,
}: DrawingProps & { entry: IndicatorEntry }) {
  const words = useWords();
  const dots = useMemo(() => dotsOf(reports, entry, picked), [reports, entry, picked]);
  if (dots.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  return (
    <StripChart
      title={nameIn(words, entry)}
      subtitle={drawnOf(words, dots, reports.length)}
      notes={[caption]}
      dots={dots}
      label={words.withUnit(nameIn(words, entry), entry.unit)}
      unit={entry.unit}
      isLog={isLog}
      onDownload={onDownload}
    />
  );
}
