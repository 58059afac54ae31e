import { kindOfDepth, type Marker, RANK } from './marker.ts';

/** 1, 1.1, 1.1.1 at the head of a line, a title behind it; 2.5万人, 3.5%, 2020 年 and 12:30 are no headings. */
const NUMBER = /^((?:[1-9]|[1-9]\d)(?:[.．][1-9]\d?){0,5})([.．、]?[\s]*)(?=[\p{Script=Han}A-Za-z“《（(])/u;
/** Measures that make of a number and a word a quantity. */
const MEASURE =
  /^(?:[万亿千百]|[年月日时]|个|家|项|名|人|元|吨|米|公|倍|次|天|岁|户|亩|辆|台|套|件|种|条|所|座|处|小时|分钟|平方|立方|左右|以上|以下)/;
const TITLE_LENGTH = 40;

interface Candidate {
  index: number;
  path: number[];
  label: string;
  length: number;
  /** Nothing but a title stands on the line. */
  bare: boolean;
  /** `1.` or `1、`, which may be an item as well. */
  marked: boolean;
}

/**
 * The decimal headings among the lines of one scope, by position. A heading is proved by its series: each number is the
 * first below the one before it, or the next of its level or of one above; two numbers of two levels are the least, or
 * a list of contents (`listed`) that has them.
 */
export function decimals(lines: readonly (string | null)[], listed: (line: string) => boolean): Map<number, Marker> {
  const all = lines.flatMap((line, i) => (line === null ? [] : (read(line, i) ?? [])));
  const chosen = follow(all);
  const deep = chosen.filter(({ path }) => path.length > 1).length;
  const proved =
    deep >= 2 ||
    (deep === 1 && chosen.length > 2) ||
    proveFlat(chosen, lines) ||
    chosen.every(({ index }) => listed(lines[index] ?? ''));
  if (!proved) return new Map();
  return new Map(chosen.map(({ index, path, label, length }) => [index, markerOf(path, label, length)]));
}

function markerOf(path: number[], label: string, length: number): Marker {
  const depth = path.length;
  const number = path.at(-1) as number;
  return { kind: kindOfDepth(depth), rank: RANK.decimal + depth - 1, number, sub: 0, path, label, length };
}

function read(line: string, index: number): Candidate[] | null {
  const match = NUMBER.exec(line);
  if (!match) return null;
  const [whole, label, mark] = match as unknown as [string, string, string];
  const path = label.split(/[.．]/).map(Number);
  const rest = line.slice(whole.length);
  const spaced = /\s/.test(mark);
  if (MEASURE.test(rest) && !(spaced && path.length > 1)) return null;
  if (path.length === 1 && mark === '') return null;
  const bare = !/[。；！？，,：:]/.test(rest) && rest.length <= TITLE_LENGTH;
  const marked = /[.．、]/.test(mark);
  if (path.length === 1 && !bare) return null;
  return [{ index, path, label, length: whole.length, bare, marked }];
}

/** The candidates that follow one another. A first level is taken where its own second level comes next, or spaced. */
function follow(all: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let at: number[] = [];
  all.forEach((candidate, i) => {
    const { path } = candidate;
    if (candidate.marked && path.length === 1 && !opensLevel(all, i)) return;
    if (!succeeds(at, path)) return;
    chosen.push(candidate);
    at = path;
  });
  return chosen;
}

/** True where the next number of more than one level is the first below this one. */
function opensLevel(all: readonly Candidate[], i: number): boolean {
  const [number] = (all[i] as Candidate).path;
  for (let j = i + 1; j < all.length && j < i + 40; j++) {
    const { path } = all[j] as Candidate;
    if (path.length > 1) return path.length === 2 && path[0] === number && path[1] === 1;
  }
  return false;
}

function succeeds(at: readonly number[], path: readonly number[]): boolean {
  const level = path.length;
  const last = path[level - 1] as number;
  if (level > at.length + 1) return at.length === 0 && path.every((n) => n === 1) && level === 2;
  const same = path.slice(0, -1).every((n, i) => n === at[i]);
  return same && last === (at[level - 1] ?? 0) + 1;
}

/** One level alone is proved where each heading has lines of its own below it. */
function proveFlat(chosen: readonly Candidate[], lines: readonly (string | null)[]): boolean {
  if (chosen.length < 2) return false;
  return chosen.every(({ index }, i) => {
    const end = chosen[i + 1]?.index ?? lines.length;
    return lines.slice(index + 1, end).some((line) => line !== null && /[。；：]$/.test(line));
  });
}
