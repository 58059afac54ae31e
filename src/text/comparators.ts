/** The words around a figure that make it a floor, a ceiling or a rough value. */

export type Bound = '>=' | '>' | '<=' | '<' | '~' | '=';

/** What the words around a figure say, and where figure and words stand: `[start, end)`. */
export interface Compared {
  comparator: Bound;
  start: number;
  end: number;
  /** 及以上, 及以下: the figure only limits what is spoken of. */
  threshold: boolean;
}

const BEFORE: readonly [RegExp, Bound][] = [
  [/(?:不低于|不少于|不小于|至少)$/u, '>='],
  [/(?:不高于|不超过|不多于|不大于|至多|最多)$/u, '<='],
  [/(?:超过|突破|高于|大于|多于|超)$/u, '>'],
  [/(?:低于|少于|小于|不足)$/u, '<'],
  [/(?:大约|约|近)$/u, '~'],
];
const AFTER: readonly [RegExp, Bound][] = [
  [/^(?:以上)/u, '>='],
  [/^(?:以下|以内|之内)/u, '<='],
  [/^(?:左右|上下)/u, '~'],
];
const CEILING = /(?:控制|限制|稳定)在$/u;
const THRESHOLD = /^(?:及以[上下])/u;

/** Reads 超过…, 不低于…, …以上, …以内, …左右, 控制在… around the figure at `[start, end)`. */
export function compare(text: string, start: number, end: number): Compared {
  const left = text.slice(0, start);
  const right = text.slice(end);
  const threshold = THRESHOLD.exec(right)?.[0];
  if (threshold) {
    const comparator = threshold.includes('上') ? '>=' : '<=';
    return { comparator, start, end: end + threshold.length, threshold: true };
  }
  const before = match(BEFORE, left);
  const after = match(AFTER, right);
  const ceiling = CEILING.test(left) ? '<=' : '=';
  return {
    comparator: before?.comparator ?? after?.comparator ?? ceiling,
    start: start - (before?.length ?? 0),
    end: end + (after?.length ?? 0),
    threshold: false,
  };
}

function match(table: readonly [RegExp, Bound][], text: string) {
  for (const [pattern, comparator] of table) {
    const found = pattern.exec(text);
    if (found) return { comparator, length: found[0].length };
  }
  return null;
}
