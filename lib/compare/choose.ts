import type { Reading } from './reading';
import { isLevel } from './reading';

/**
 * Which of several readings of one indicator stands for the report, most telling question first. Each answers with a
 * number; the lower one wins, the text's own order decides last.
 */
const QUESTIONS: readonly ((reading: Reading) => number)[] = [
  // Previous-year and planned figures never stand for a result.
  reading => (reading.quantity.status === 'reported' ? 0 : 1),
  reading => (isLevel(reading.quantity.kind) ? 0 : 1),
  reading => (reading.value === null ? 1 : 0),
  reading => (reading.by === 'person' ? 0 : 1),
  // The whole before its parts, the year before other periods.
  reading => (reading.indicator.part === null ? 0 : 1),
  reading => (reading.quantity.period === null ? 0 : 1),
  reading => (reading.isDoubtful ? 1 : 0),
  reading => -reading.indicator.confidence,
];

/** Most fitting first, each told its place. */
export function orderReadings(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length === 1 && readings[0]?.place === 0) return readings;
  return readings
    .map((reading, index) => ({ reading, index }))
    .sort((a, b) => {
      for (const ask of QUESTIONS) {
        const difference = ask(a.reading) - ask(b.reading);
        if (difference !== 0) return difference;
      }
      return a.index - b.index;
    })
    .map(({ reading }, place) => ({ ...reading, place }));
}
