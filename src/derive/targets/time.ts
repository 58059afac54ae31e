import type { Baseline } from '../../model/target.ts';
import type { PrintedDate } from '../../text/dates.ts';
import type { Segment } from '../../text/segments.ts';
import type { Found } from './found.ts';
import type { Passage } from './passage.ts';

export interface Due {
  deadline: string;
  from: { clause: string; quote: string };
}

/** A date that limits what follows it: 到2020年, 2017年底, 力争2020年; not 比2015年, not 2016-2020年, not in brackets. */
function limits({ text, brackets, segments }: Passage, date: PrintedDate): boolean {
  if (date.since !== null || brackets.some(({ start, end }) => start < date.start && date.end <= end)) return false;
  const left = text.slice(0, date.start);
  if (/[比较自从以与]$/u.test(left)) return false;
  return date.limit || /力争|争取$/u.test(left) || segments.some(({ start }) => start === date.start);
}

/**
 * The deadline of every segment's figures, by position. A date governs what follows it in its part of the sentence, and
 * the next parts as long as each opens with a figure or total of its own (`isBearing`); 每年 governs its own segment.
 */
export function deadlines(
  passage: Passage,
  isBearing: (segment: Segment) => boolean,
  inherited: Due | null,
): (found: Found) => Due | null {
  const { text, clause, segments } = passage;
  const dates = passage.dates.filter((date) => limits(passage, date));
  const at = new Map<Segment, Due | null>();
  let current: Due | null = null;
  let part = -1;
  for (const segment of segments) {
    if (segment.part !== part && !isBearing(segment)) current = null;
    part = segment.part;
    at.set(segment, current);
    const last = dates.findLast(({ start }) => segment.start <= start && start < segment.end);
    if (last) current = due(last);
  }
  function due({ value, start, end }: PrintedDate): Due {
    return { deadline: value, from: { clause: clause.id, quote: text.slice(start, end) } };
  }
  return ({ segment, bare }) => {
    const annual = /(?:连续[\d-]+年)?每年/u.exec(text.slice(segment.start, bare[0]));
    if (annual) return { deadline: 'annual', from: { clause: clause.id, quote: annual[0] } };
    const own = dates.findLast(({ start }) => segment.start <= start && start < bare[0]);
    return own ? due(own) : (at.get(segment) ?? inherited);
  };
}

/** The date that opens a paragraph: 到2020年，…; null where it opens otherwise. */
export function leadingDate(passage: Passage): Due | null {
  const { text, clause, dates } = passage;
  const first = dates.find((date) => date.start <= 2 && limits(passage, date));
  if (!first) return null;
  return { deadline: first.value, from: { clause: clause.id, quote: text.slice(first.start, first.end) } };
}

const FROM_VALUE = /[由从](\d+(?:\.\d+)?)[^，]*(?:到|至)(?:不低于|超过)?$/u;

/** 由37.5%提高到 → the value; 比2015年下降 → the year, also for the figures listed after it. */
export function baselineOf({ text }: Passage, { segment, bare }: Found, earlierEnd: number): Baseline | null {
  const value = FROM_VALUE.exec(text.slice(earlierEnd, bare[0]))?.[1];
  if (value !== undefined) return { year: null, value: Number(value) };
  const year = /[比较](\d{4})年/u.exec(text.slice(segment.start, bare[0]))?.[1];
  return year === undefined ? null : { year: Number(year), value: null };
}

const SENTENCE_HEDGE = /力争|争取(?=到|至|\d|实现|达到|在)|努力(?=到|实现|达到)|预期|有望/gu;
const SEGMENT_HEDGE = /原则上|基本(?=退出|淘汰|关停|取缔|脱贫|消除|完成|达到)|谋划|鼓励|探索/gu;

/** The word that softens the commitment: 力争 for the rest of its sentence, 原则上 and 基本 for their segment. */
export function hedgeOf({ text, segments }: Passage, { segment, figure, bare }: Found): string | null {
  const sentence = segments.find((other) => other.sentence === segment.sentence) ?? segment;
  const near = [...text.slice(segment.start, Math.max(bare[0], figure[1])).matchAll(SEGMENT_HEDGE)].at(-1);
  const far = [...text.slice(sentence.start, bare[0]).matchAll(SENTENCE_HEDGE)].at(-1);
  return near?.[0] ?? far?.[0] ?? null;
}
