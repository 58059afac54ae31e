import { parseChineseNumeral } from '../../text/numerals.ts';

/** The one English word of a Chinese one; undefined where the glossary has none. */
export type Say = (zh: string) => string | undefined;

const MAGNITUDES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Words of counting that English leaves out: 80家 is 80. */
const COUNTERS = /^[个家项条种类大批件名]$/u;
const NUMBER = '[0-9]+(?:\\.[0-9]+)?';
const PRINTED = new RegExp(
  `^(?<before>超过?|不低于|不高于|约)?(?:(?<from>${NUMBER})-)?(?<number>${NUMBER}|[一二两双三四五六七八九十]+)?(?<times>[百千万亿]*)(?<rest>.*?)(?<after>及?以[上下]|左右)?$`,
  'u',
);

/** 49890000 → 49.89 million; 2000 → 2,000. */
export function numberInEnglish(value: number): string {
  const [size, word] = value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : [1, ''];
  return `${(value / size).toLocaleString('en-GB', { maximumFractionDigits: 6 })}${word}`;
}

/** A value in a Chinese unit: 4989 万吨 → 49.89 million tonnes; null for a unit that the glossary does not have. */
export function quantityInEnglish(value: number, unit: string | null, say: Say): string | null {
  const [times, word] = parted(unit ?? '', say) ?? [];
  if (times === undefined || word === undefined) return null;
  const number = numberInEnglish(Number((value * sizeOf(times)).toPrecision(12)));
  return word === '' || word === '%' ? `${number}${word}` : `${number} ${word}`;
}

/** The magnitude of a unit and the English of what it counts: 万千瓦 → 万, kilowatts, for 千瓦 is a unit of its own. */
function parted(unit: string, say: Say): [times: string, word: string] | null {
  const least = /^[百千万亿]*/u.exec(unit)?.[0].length ?? 0;
  for (let n = 0; n <= least; n++) {
    const bare = unit.slice(n);
    const word = bare === '%' ? bare : bare === '' || COUNTERS.test(bare) ? '' : say(bare);
    if (word !== undefined) return [unit.slice(0, n), word];
  }
  return null;
}

const sizeOf = (times: string): number => [...times].reduce((size, one) => size * (MAGNITUDES[one] ?? 1), 1);

/** A number as it is printed inside a name: 450立方米及以下, 超千亿元, 2015年, 六大, “6643”; null where it cannot be read. */
export function printedInEnglish(zh: string, say: Say): string | null {
  if (/^“[0-9]+”$/u.test(zh)) return zh;
  const year = /^([12][0-9]{3})年$/u.exec(zh)?.[1];
  if (year) return year;
  const { before, from, number, times = '', rest = '', after } = PRINTED.exec(zh)?.groups ?? {};
  if (number === undefined && times === '') return null;
  const words = [before, after].map((one) => (one === undefined ? '' : say(one)));
  const amount = amountOf({ from, number, times, rest }, say);
  if (amount === null || words.includes(undefined)) return null;
  const [ahead, behind] = words as [string, string];
  const leads = after !== undefined && !after.startsWith('及');
  return [ahead, leads ? behind : '', amount, leads ? '' : behind].filter(Boolean).join(' ');
}

interface Amount {
  from: string | undefined;
  number: string | undefined;
  times: string;
  rest: string;
}

function amountOf({ from, number, times, rest }: Amount, say: Say): string | null {
  const counted = rest === '' || COUNTERS.test(rest);
  if (number !== undefined && !/^[0-9]/.test(number)) {
    const value = number === '双' ? 2 : parseChineseNumeral(number);
    if (counted && times === '') return WORDS[value] ?? (Number.isNaN(value) ? null : numberInEnglish(value));
    return Number.isNaN(value) ? null : quantityInEnglish(value, times + rest, say);
  }
  const range = from === undefined ? '' : `${from}–`;
  const quantity = quantityInEnglish(Number(number ?? 1), times + rest, say);
  return quantity === null ? null : `${range}${quantity}`;
}
