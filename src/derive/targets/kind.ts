import type { TargetKind } from '../../model/target.ts';
import type { Found } from './found.ts';
import { type Passage, REACH } from './passage.ts';
import { LOWERING, RAISING, REACHING } from './words.ts';

const ENDS = new RegExp(`(?:${REACHING})(?:超过|突破|不低于|不高于|不超过|不少于|约|近)?$`, 'u');
/** 提高机顶盒占比至: what is reached, and not by how much. */
const BROUGHT =
  /(?:提高|提升|增加(?!值)|扩大|降低|减少|压减|压缩|缩短|延长|控制)\p{Script=Han}{2,24}(?:至|(?<!达)到)(?:不?超过|不?低于|约|近)?$/u;
const LOWERS = new RegExp(LOWERING, 'u');
const RAISES = new RegExp(RAISING, 'u');
/** 提升50个口岸的能力 is no growth of what is counted. */
const ADDS = /新增|增加(?!值)|增设|增建|净增|扩大/u;

/** What a figure measures, from the words between the figure before it and itself. */
export function kindOf(
  { text }: Passage,
  found: Found,
  earlier: { found: Found; kind: TargetKind } | null,
): TargetKind {
  if (found.kind) return found.kind;
  if (found.form === 'count' && found.unit === null) return 'count';
  const words = text.slice(
    Math.max(earlier?.found.figure[1] ?? found.segment.start, found.bare[0] - REACH),
    found.bare[0],
  );
  if (/年均|年增长|增速|增长率/u.test(words) && found.unit === '%') return 'annual-growth';
  if (/(?:位次|排名|名次)[^，]*(?:前进|上升|前移|提升)$/u.test(words)) return 'rank';
  if (/降幅|减幅|下降率/u.test(words)) return 'decrease';
  if (/[涨增升]幅/u.test(words)) return 'increase';
  if (ENDS.test(words) || BROUGHT.test(words)) return measured(found);
  if (LOWERS.test(words)) return 'decrease';
  if ((found.form === 'count' ? ADDS : RAISES).test(words)) return 'increase';
  if (earlier && /^[、和及与]|[、和及与]$/u.test(words) && earlier.found.unit === found.unit) return earlier.kind;
  return measured(found);
}

const measured = ({ form, unit }: Found): TargetKind =>
  form === 'count' ? 'count' : unit === '%' || unit === '‰' || unit === null ? 'share' : 'level';
