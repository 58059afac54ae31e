import type { Bracketed } from '../../text/brackets.ts';
import type { PrintedDate } from '../../text/dates.ts';
import { firstFrom, holding, startingIn } from '../../text/ordered.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Segment } from '../../text/segments.ts';
import type { Voice } from './voice.ts';
import { AIMED } from './words.ts';

/** The text of a clause, and what tells a report from a demand in it. */
export interface Telling {
  text: string;
  segments: readonly Segment[];
  dates: readonly PrintedDate[];
  /** The outermost brackets. */
  closed: readonly Bracketed[];
  /** The year of the document, where that is known. */
  year: number | null;
  voice: Voice;
}

/** Words by which even a report asks for something. */
const ASKED = /力争|争取|确保|目标|预期/u;
const ASKED_IN_ANSWER =
  /力争|争取|确保|目标|(?<![重主需必只概纪摘紧])要(?![素点害闻求])|(?<![供反响相适效对])应(?![急用对])|须|不得|同意|将|原则上|务必/u;
/** 近五年来, 党的十八大以来, 目前: what a sentence opens with that tells how things have come to be. */
const SO_FAR =
  /^(?:(?:最近|近|过去)[\d一二两三四五六七八九十几]+(?:个月|年)[来间中里]?|[^，。；]{1,24}(?:以来|至今)|截[至止][^，。；]{1,16}|目前|当前|现有|近年来|去年|上年|迄今)[，,]?/u;
/** 其后经过4次修改, 先后召开3次会议, 曾经下降5%: what a text tells of what was done. */
const DONE = /(?:其后|此后|先后|曾经|曾(?![都国])|历经|业已)[^。；]{0,60}$/u;
/** 距江边700米, 海拔480米, 半径48米: where a thing lies and what shape it has. */
const SHAPE =
  /(?:位于|(?:相|边|间|全)?距(?:离)?|海拔|高程|半径|直径|水位|震级|坐标|东[西至]|南[北至]|[东南西北]距|裂缝|占地|辖区)[^，。；]{0,24}$/u;

/**
 * 2015年覆盖率达到42%，用户300万户, in a text of 2017: what a sentence reports of a year that was over, or of the time up to
 * now. 在2015年基础上, 比2015年 and 自2015年起 measure what is to come.
 */
export function isPast(telling: Telling, position: number): boolean {
  const { text, segments, dates, closed, year } = telling;
  const opening = openingOf(segments, position);
  const left = text.slice(opening, position);
  if ((SO_FAR.test(left) || DONE.test(left)) && !asks(telling, position, ASKED)) return true;
  const own = holding(closed, position);
  const date = startingIn(dates, opening, position).findLast(({ start }) => {
    const inside = holding(closed, start);
    return inside === undefined || inside === own;
  });
  if (year === null || !date || Number(date.value.slice(0, 4)) >= year) return false;
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  return (
    !/[比较自从与以在]$/u.test(before) &&
    !/^(?:的)?(?:基础|为基|相比|水平|起|印发|发布|公布|出台|制定)/u.test(text.slice(date.end, date.end + 4))
  );
}

/** True where a figure that would be a goal is only told of: below 发展现状, in a reply, or as the shape of a thing. */
export function isTold(telling: Telling, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean {
  const { voice } = telling;
  if (voice.told && !asks(telling, start, ASKED)) return true;
  if (voice.answers && !asks(telling, end, ASKED_IN_ANSWER)) return true;
  return isShape(telling, start);
}

/** 海拔480—560米, 距江边700米: where a thing lies and what shape it has; 新建公路距县城10公里 is to be made. */
export function isShape(telling: Telling, position: number): boolean {
  const left = telling.text.slice(openingOf(telling.segments, position), position);
  return SHAPE.test(left) && !AIMED.test(left) && !asks(telling, position, ASKED);
}

/** A date to come, or a word that asks, before a position: the date in its paragraph, the word in its sentence. */
function asks({ text, segments, dates, year }: Telling, position: number, words: RegExp): boolean {
  if (words.test(text.slice(openingOf(segments, position), position))) return true;
  return startingIn(dates, 0, position).some(
    ({ limit, value, start }) =>
      limit && !text.startsWith('截', start) && (year === null || Number(value.slice(0, 4)) >= year),
  );
}

const openingOf = (segments: readonly Segment[], position: number): number =>
  segments[firstFrom(segments, position + 1) - 1]?.opening ?? 0;
