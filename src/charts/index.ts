import { isAim } from '../model/target.ts';
import { baselines } from './baselines.ts';
import { capacity } from './capacity.ts';
import { counts } from './counts.ts';
import { growth } from './growth.ts';
import { energyCapacity, output, valueAdded } from './levels.ts';
import type { Chart, ChartPair, ChartRecord } from './record.ts';
import { reductions } from './reductions.ts';
import { shares } from './shares.ts';
import { timeline } from './timeline.ts';

export { overview } from './overview.ts';
export type { Chart, ChartPair, ChartRecord } from './record.ts';

/** Every chart that the records give, in the order of the page. The same records give the same charts. */
export function charts(
  records: readonly ChartRecord[],
  pairs: readonly ChartPair[],
  themeNames: readonly string[],
): Chart[] {
  const levels = [valueAdded(records), capacity(records), energyCapacity(records)].filter((chart) => chart !== null);
  const drawn = new Set(levels.flatMap((chart) => chart.records));
  const all = [
    timeline(records.filter(isAim), themeNames),
    ...levels.slice(0, 1),
    growth(records),
    baselines(records),
    reductions(records, pairs),
    shares(records),
    ...levels.slice(1),
    output(records, drawn),
    counts(records),
  ];
  return all.filter((chart) => chart !== null);
}
