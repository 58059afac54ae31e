import type { TargetClass } from '../../model/target.ts';
import { followsList } from './figures.ts';
import type { Found } from './found.ts';
import { otherClass } from './other-class.ts';
import { before, type Passage, REACH } from './passage.ts';
import { isFrequency, isRule } from './rule-like.ts';
import { AIMED, MAKING } from './words.ts';

const BUILT = new RegExp(`^(?:力争|到\\d{4}年|重点|着力|加快|努力|全力)*(?:${MAKING}|抓好)`, 'u');

/** What the class of a figure leans on beside its own words. */
export interface Setting {
  /** The titles of the document: its own divisions are no targets. */
  headings: readonly string[];
  /** True for a document that is made of rules: 办法, 预案. */
  ruling: boolean;
}

/** Which class of commitment it is. */
export function classOf(passage: Passage, found: Found, { headings, ruling }: Setting): TargetClass {
  const plain = plainClass(passage, found, headings);
  if (!AIMS.has(plain) || passage.dates.length > 0 || !(ruling || IN_ARTICLE.test(passage.clause.id))) return plain;
  return plain === 'target' && (found.comparator === '>' || found.comparator === '<') ? 'condition' : 'policy-rule';
}

/**
 * An article, and every clause of rules, says what holds for all: what it asks for without a date is a rule, what it speaks of
 * beyond a bound a condition.
 */
const IN_ARTICLE = /(?:^|\.)art-/u;
const AIMS: ReadonlySet<TargetClass> = new Set(['target', 'recurring', 'qualitative-total']);

function plainClass(passage: Passage, found: Found, headings: readonly string[]): TargetClass {
  const { text } = passage;
  const { segment, figure, bare, form } = found;
  const left = before(passage, segment, bare[0]);
  const other = otherClass(passage, found);
  if (other) return other;
  if (isFrequency(left, text.slice(bare[1], bare[1] + REACH), found)) return 'policy-rule';
  if (form === 'total' || (form === 'rank' && found.value === null)) return 'qualitative-total';
  if (isRule(passage, found, left)) return 'policy-rule';
  if (/每年|每月|动态|滚动/u.test(left)) return 'recurring';
  if (form !== 'count') return 'target';
  if (found.unit === null || /[（(，]?共(?:计|有|分)?$/u.test(left)) return 'count-of-categories';
  const phrase = text.slice(bare[0], bare[1] + 5);
  if (headings.some((title) => title.includes(phrase))) return 'count-of-categories';
  const built =
    BUILT.test(text.slice(segment.start, Math.min(segment.end, bare[1] + REACH))) &&
    !/为(?:重点|引领|依托|主导|支撑)/u.test(text.slice(figure[1], Math.min(segment.end, figure[1] + REACH)));
  if ((followsList(left) && !built && found.subject === null) || /确定的$|”$/u.test(left)) return 'count-of-categories';
  return countsOnly(passage, found) ? 'count-of-categories' : 'target';
}

/** 其中15个指标自动生成, 甲、乙、丙3个省作为试点: it counts what is there, or what was just listed. */
function countsOnly({ text, dates, clause }: Passage, { segment, bare, figure, value, comparator }: Found): boolean {
  if (comparator !== '=' || figure[0] !== bare[0]) return false;
  const listed = LISTED.exec(text.slice(segment.start, bare[0]))?.groups ?? {};
  if (listed.list?.split(/[、和及与]/u).length === value && !listed.made) return true;
  const from = clause.kind === 'row' ? 0 : segment.opening;
  return dates.length === 0 && !AIMED.test(text.slice(Math.max(from, bare[0] - REACH), segment.end));
}
/** 甲、乙、丙 right before a figure; `made` where they are to be brought about. */
const LISTED = new RegExp(`(?<made>(?!确定|认定)${MAKING})?(?<list>[^，；。]+、[^，；。、]+?)等?$`, 'u');
