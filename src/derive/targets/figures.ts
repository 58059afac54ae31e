import { type Bound, compare } from '../../text/comparators.ts';
import { holding, startingIn } from '../../text/ordered.ts';
import { isDuration } from '../../text/quantities.ts';
import type { Segment } from '../../text/segments.ts';
import { COUNTERS } from '../../text/units.ts';
import { membersOf } from './compound.ts';
import type { Found } from './found.ts';
import { before, type Passage } from './passage.ts';
import { MAKING } from './words.ts';

type Counted = Passage['quantities'][number];

const MADE = new RegExp(`${MAKING}$`, 'u');
/** 15日前, 三个月以前; 三年前 tells of the past. */
const AHEAD = /^(?:以前|之前|前)(?![后款项期往述景])/u;
const COUNTER = new RegExp(`^[百千万亿]*[${COUNTERS}]$`, 'u');

/** Figures of a segment, in order: quantities and ranks that are no baseline, threshold, specification or name. */
export function findFigures(passage: Passage, segment: Segment): Found[] {
  const quantities = startingIn(passage.quantities, segment.start, segment.end);
  const figured = quantities.filter(({ use, chinese }) => !chinese && (use === 'figure' || use === 'rank'));
  // 五年内新增30家: the deadline of the 30, no term of its own.
  const isDeadline = ({ start, unit }: Counted) =>
    unit === '年' && figured.length > 1 && holding(passage.terms, start) !== undefined;
  const arabic = figured.filter((quantity) => !isDeadline(quantity));
  const chinese = quantities.filter((quantity) => isChineseCount(passage, segment, quantity, arabic));
  const figures = [...arabic, ...chinese]
    .sort((a, b) => a.start - b.start)
    .map((q, i, all) => read(passage, segment, q, all[i - 1]?.end ?? segment.start));
  return membersOf(passage, segment, alike(passage, figures));
}

/** 不低于80%和35%: the comparison before the first of a row holds for all. */
function alike({ text }: Passage, figures: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const one of figures) {
    const last = found.at(-1);
    const bare = one.comparator === '=' && one.figure[0] === one.bare[0] && one.figure[1] === one.bare[1];
    const leads = last && last.unit === one.unit && last.figure[1] === last.bare[1] && last.comparator !== '=';
    const joined = last && /^[、和及与]$/u.test(text.slice(last.bare[1], one.bare[0]));
    found.push(bare && leads && joined ? { ...one, comparator: last.comparator, forbidden: last.forbidden } : one);
  }
  return found;
}

function read({ text }: Passage, segment: Segment, quantity: Counted, from: number): Found {
  const { start, end, value, unit } = quantity;
  const bare: [number, number] = [start, end];
  if (quantity.use === 'rank') {
    const figure: [number, number] = [quantity.from, quantity.to];
    const place = { form: 'rank' as const, segment, figure, bare, value, unit: unit ?? '位' };
    return { ...place, comparator: '<=', range: null, forbidden: false, kind: 'rank', subject: null };
  }
  const around = compare(text, start, end, from);
  const within = isDuration(unit) ? (/^内(?![部容外涵陆资需])/u.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  const ahead =
    isDuration(unit) && unit !== '年' && !text.slice(from, start).endsWith('月')
      ? (AHEAD.exec(text.slice(end, end + 3))?.[0].length ?? 0)
      : 0;
  const counted = quantity.chinese || (unit !== null && COUNTER.test(unit));
  return {
    form: counted ? 'count' : 'number',
    segment,
    figure: [around.start, quantity.chinese && unit === null ? end : Math.max(around.end, end + within, end + ahead)],
    bare,
    value,
    unit,
    comparator: value === null ? null : spanned(around.comparator, within, ahead),
    range: quantity.range,
    forbidden: around.forbidden,
    kind: null,
    subject: null,
  };
}

/** 7日内 is at most, 开工7日前 at least so long. */
const spanned = (comparator: Bound, within: number, ahead: number): Bound =>
  comparator !== '=' ? comparator : within > 0 ? '<=' : ahead > 0 ? '>=' : '=';

/**
 * 两个, 六大: a count where the things were just listed (钢铁、煤炭六大行业), were quoted, are being made,
 * or are meant for each (每个县建设一个). 六大高耗能行业…控制在35%以下 only speaks of them.
 */
function isChineseCount(passage: Passage, segment: Segment, quantity: Counted, arabic: readonly Counted[]): boolean {
  if (!quantity.chinese || quantity.use !== 'figure') return false;
  const left = before(passage, segment, quantity.start);
  if (compare(passage.text, quantity.start, quantity.end).comparator !== '=') return quantity.unit !== null;
  if (quantity.number === '一') return /每个?[^、]/u.test(left) && MADE.test(left);
  if (!MADE.test(left) && arabic.some(({ start }) => start > quantity.start)) return false;
  if (/条|支|门|座|所|户|人|处|位/u.test(quantity.unit ?? '')) return MADE.test(left);
  return followsList(left) || /”$/u.test(left) || MADE.test(left);
}

/** True where the words end with the last item of a list: 甲、乙 of 甲、乙2家; not …为引领、 of …为引领、3家. */
export function followsList(words: string): boolean {
  const last = /、([^、]+)$/u.exec(words)?.[1];
  return last !== undefined && !new RegExp(`[和及与]$|(?:${MAKING})$`, 'u').test(last);
}
