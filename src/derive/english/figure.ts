import { figureText } from '../../model/figure.ts';
import type { Comparator, Target } from '../../model/target.ts';
import { fill } from './gloss.ts';
import type { Glossary } from './glossary.ts';
import { numberInEnglish, quantityInEnglish } from './quantity.ts';

/** The Chinese word of each comparator, whose English the glossary has. */
const BOUND: Readonly<Record<Comparator, string>> = {
  '>=': '以上',
  '>': '超过',
  '<=': '以下',
  '<': '低于',
  '~': '左右',
  '=': '',
};

/** The figure of a target in English, made of its record and the glossary; null where a word is not there. */
export function figureInEnglish(target: Target, { say }: Glossary): string | null {
  const whole = say(target.valueText);
  if (whole !== undefined) return fill(whole, target.valueText, say).text.replace(/^./u, (c) => c.toLowerCase());
  if (target.comparator === null || (target.value === null && target.range === null)) return null;
  const amount = target.range
    ? `${numberInEnglish(target.range.from)}–${quantityInEnglish(target.range.to, target.unit, say) ?? ''}`
    : quantityInEnglish(target.value ?? 0, target.unit, say);
  const words = [figureText(target).includes('控制在') ? '控制在' : '', BOUND[target.comparator]];
  const said = words.map((word) => (word === '' ? '' : say(word)));
  if (amount === null || amount.endsWith('–') || said.includes(undefined)) return null;
  return [...said, amount].filter(Boolean).join(' ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** by 2020; before the end of October 2017; each year. Null where the text sets no date of the calendar. */
export function dueInEnglish({ deadline, deadlineFrom }: Pick<Target, 'deadline' | 'deadlineFrom'>): string | null {
  if (deadline === null) return null;
  if (deadline === 'annual') return 'each year';
  const [year, month, day] = deadline.split('-');
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  const words = deadlineFrom?.quote ?? '';
  const end = /[底末]/u.test(words) ? 'the end of ' : '';
  const how = /前$/u.test(words) ? 'before ' : /^(?:力争)?到/u.test(words) || end || words === '' ? 'by ' : 'in ';
  return `${how}${end}${date}`;
}

/** from 37.5%; from 2015; null where the text gives no baseline. */
export function baselineInEnglish({ baseline, unit }: Target, { say }: Glossary): string | null {
  if (baseline === null) return null;
  const value = baseline.value === null ? '' : (quantityInEnglish(baseline.value, unit, say) ?? '');
  const parts = [value, baseline.year === null ? '' : value ? `in ${baseline.year}` : String(baseline.year)];
  return `from ${parts.filter(Boolean).join(' ')}`;
}
