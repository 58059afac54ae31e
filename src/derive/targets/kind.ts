import type { TargetClass, TargetKind } from '../../model/target.ts';
import { followsList } from './figures.ts';
import type { Found } from './found.ts';
import { before, type Passage } from './passage.ts';
import { LOWERING, MAKING, RAISING, REACHING } from './words.ts';

const ENDS = new RegExp(`(?:${REACHING})(?:超过|突破|不低于|不高于|不超过|不少于|约|近)?$`, 'u');
const LOWERS = new RegExp(LOWERING, 'u');
const RAISES = new RegExp(RAISING, 'u');

/** What a figure measures, from the words between the figure before it and itself. */
export function kindOf(
  { text }: Passage,
  found: Found,
  earlier: { found: Found; kind: TargetKind } | null,
): TargetKind {
  if (found.kind) return found.kind;
  if (found.form === 'count' && found.unit === null) return 'count';
  const words = text.slice(earlier?.found.figure[1] ?? found.segment.start, found.bare[0]);
  if (/年均|年增长|增速|增长率/u.test(words) && found.unit === '%') return 'annual-growth';
  if (/(?:位次|排名|名次)[^，]*(?:前进|上升|前移|提升)$/u.test(words)) return 'rank';
  if (/降幅|减幅|下降率/u.test(words)) return 'decrease';
  if (/[涨增升]幅/u.test(words)) return 'increase';
  if (ENDS.test(words)) return measured(found);
  if (LOWERS.test(words)) return 'decrease';
  if (RAISES.test(words)) return 'increase';
  if (earlier && /^[、和及与]|[、和及与]$/u.test(words) && earlier.found.unit === found.unit) return earlier.kind;
  return measured(found);
}

const measured = ({ form, unit }: Found): TargetKind =>
  form === 'count' ? 'count' : unit === '%' || unit === '‰' || unit === null ? 'share' : 'level';

/** What is given to whoever meets a condition. */
const GRANT = /给予|奖励|补助|补贴|资助/u;
const MODAL = /应当|应(?=将|按|在|不)|允许|可以|可按|必须|不得/u;
const LIMIT = /^(?:不低于|不高于|不超过|不少于|不得)/u;
const BUILT = new RegExp(`^(?:力争|到\\d{4}年|重点|着力|加快|努力|全力)*(?:${MAKING}|抓好)`, 'u');

/** Which class of commitment it is. `headings` are the titles of the document: its own divisions are no targets. */
export function classOf(passage: Passage, found: Found, headings: readonly string[]): TargetClass {
  const { text } = passage;
  const { segment, figure, bare, form } = found;
  const left = before(passage, segment, bare[0]);
  if (form === 'total' || (form === 'rank' && found.value === null)) return 'qualitative-total';
  if (isRule(passage, found, left)) return 'policy-rule';
  if (/每年|每月|动态|滚动/u.test(left)) return 'recurring';
  if (form !== 'count') return 'target';
  if (found.unit === null) return 'count-of-categories';
  const phrase = text.slice(bare[0], bare[1] + 5);
  if (headings.some((title) => title.includes(phrase))) return 'count-of-categories';
  const built =
    BUILT.test(text.slice(segment.start, segment.end)) &&
    !/为(?:重点|引领|依托|主导|支撑)/u.test(text.slice(figure[1], segment.end));
  if ((followsList(left) && !built) || /确定的$|”$/u.test(left)) return 'count-of-categories';
  return 'target';
}

/** 应将不低于70%的收益用于…, 每个县建设一个: what always holds, not what is to be reached. */
function isRule({ text, segments }: Passage, { segment, figure, value, unit, form }: Found, left: string): boolean {
  if (form === 'count' && (/每个?[县市区家]/u.test(left) || (value === 1 && /每|各|有条件/u.test(left)))) return true;
  const sentence = segments.find((other) => other.sentence === segment.sentence) ?? segment;
  if (/元$/u.test(unit ?? '') && GRANT.test(text.slice(segment.start, segment.end))) return true;
  return LIMIT.test(text.slice(...figure)) && MODAL.test(text.slice(sentence.start, figure[0]));
}
