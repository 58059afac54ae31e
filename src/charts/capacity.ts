import { figureText } from '../model/figure.ts';
import { type BarGroup, drawBars, ownScale } from './bars.ts';
import type { Chart, ChartRecord } from './record.ts';
import { grouped, largestFirst, type Measured, measured } from './select.ts';
import { plain } from './words.ts';

/** Quantities to be cut, and the levels that the same themes hold down. Null where nothing is cut. */
export function capacity(all: readonly ChartRecord[]): Chart | null {
  const cut = largestFirst(measured(all, 'decrease').filter(({ unit }) => unit !== '%'));
  if (cut.length === 0) return null;
  const themes = new Set(cut.map(({ theme }) => theme));
  const capped = largestFirst(measured(all, 'level').filter(({ theme }) => themes.has(theme)));
  const records = [...cut, ...capped];
  return {
    id: 'capacity',
    name: '压减与控制产能',
    title: cut.map((record) => `${record.indicator}${figureText(record)}`).join('，'),
    subtitle:
      '“压减”是要减掉的数量，不是剩下的产能；“控制”是总量的界限。同一单位用同一尺度；只有一项用的单位没有可比的，只写数字。',
    records,
    draw: (width) =>
      drawBars([...panels('压减', cut, records), ...panels('控制总量', capped, records)], width, {
        figure: (record) => `${record.kind === 'decrease' ? '减' : ''}${figureText(record)}`,
      }),
  };
}

/** A panel for each plain unit; what the unit is stands in the figures. */
function panels(name: string, records: readonly Measured[], all: readonly Measured[]): BarGroup[] {
  const groups = grouped(records, ({ value, unit }) => plain(value, unit).unit);
  return groups.map(([unit, rows], i) => {
    const peers = all.filter((record) => plain(record.value, record.unit).unit === unit);
    return {
      heading: i === 0 ? name : null,
      note: null,
      records: rows,
      top: ownScale(peers),
    };
  });
}
