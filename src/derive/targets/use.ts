import type { Bracketed } from '../../text/brackets.ts';
import { compare } from '../../text/comparators.ts';
import type { Quantity } from '../../text/quantities.ts';

/** What a number does in its sentence, and the words that say so: `[from, to)`. */
export interface NumberUse {
  use: 'figure' | 'rank' | 'baseline' | 'threshold' | 'spec' | 'name';
  from: number;
  to: number;
}

const RAISED = /^(?:以上)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|缩减|降|增)(?:到|至)/u;
/** What has been reached already is no commitment. */
const REPORTED = /(?:已经?|目前|现有|现已|上年|去年|截[至止])[^，。；]*$|(?:目前|截[至止][^，。；]*)，[^，。；]*$/u;
/** What belongs to a thing, not to its goal: 总投资500亿元的项目, 年产30万吨装置, 75%节能标准. */
const BELONGS = /(?:时速|总投资|占地|建筑面积|注册资本|[年日]产|[年日]处理|容积率)$/u;
const STANDARD = /^\p{Script=Han}{0,6}标准/u;
const RANK = /(?:世界|全球|亚洲|全国|国内|全省|行业)*前$/u;

/** Reads the use of a quantity from the words around it. */
export function useOf(text: string, quantity: Quantity, brackets: readonly Bracketed[]): NumberUse {
  const { start, end } = quantity;
  const left = text.slice(0, start);
  const right = text.slice(end);
  const quoted = brackets.find((b) => '“‘《〈「〔['.includes(b.open) && b.start < start && end <= b.end);
  if (quoted) return { use: 'name', from: quoted.start, to: quoted.end };
  if (/&#?$/u.test(left)) return { use: 'name', from: left.lastIndexOf('&'), to: end + 1 };
  const latin = latinWord(text, quantity);
  if (latin) return latin;
  const around = compare(text, start, end);
  if (around.threshold || (quantity.chinese && /^以[上下]的/u.test(right)))
    return { use: 'threshold', from: start, to: around.end };
  const rank = RANK.exec(left);
  if (rank && /^[位名]?$/u.test(quantity.unit ?? '') && !right.startsWith('强'))
    return { use: 'rank', from: rank.index, to: end };
  if (quantity.unit === null && !quantity.chinese) return bare(left, right, quantity);
  const belongs = BELONGS.exec(left);
  if (belongs) return { use: 'spec', from: belongs.index, to: end };
  const standard = quantity.unit === '%' ? STANDARD.exec(right) : null;
  if (standard) return { use: 'spec', from: start, to: end + standard[0].length };
  if (/^级/u.test(right)) return { use: 'spec', from: start, to: end + 1 };
  if (/[由从]$/u.test(left) && RAISED.test(right)) return { use: 'baseline', from: start - 1, to: end };
  if (REPORTED.test(left)) return { use: 'baseline', from: start, to: end };
  return { use: 'figure', from: around.start, to: around.end };
}

/** 5G, IPv6, 208B are names; 4A级, 100MW级 are specifications. */
function latinWord(text: string, { start, end }: Quantity): NumberUse | null {
  let from = start;
  let to = end;
  while (from > 0 && /[A-Za-z0-9]/u.test(text[from - 1] as string)) from--;
  while (to < text.length && /[A-Za-z0-9]/u.test(text[to] as string)) to++;
  if (!/[A-Za-z]/u.test(text.slice(from, to))) return null;
  if (text[to] === '级') return { use: 'spec', from, to: to + 1 };
  return from < start || to > end ? { use: 'name', from, to } : null;
}

/** A number without a unit: 5:45:50 may be a figure, 3-5年 is a duration, 500强, 16号, 海鸥300 are names. */
function bare(left: string, right: string, { start, end, value }: Quantity): NumberUse {
  if (value === null && /(?:为|到|至|成|在)$/u.test(left)) return { use: 'figure', from: start, to: end };
  const duration = /^年|^个?月|^周岁|^岁/u.exec(right);
  if (duration) return { use: 'spec', from: start, to: end + duration[0].length };
  const after = /^(?:强|号|级)/u.exec(right)?.[0].length ?? 0;
  const word = /(?:(?![和与及的])\p{Script=Han}){0,2}$/u.exec(left)?.[0] ?? '';
  return { use: right.startsWith('级') ? 'spec' : 'name', from: start - word.length, to: end + after };
}
