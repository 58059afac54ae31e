import { firstFrom } from '../../text/ordered.ts';
import { isDuration } from '../../text/quantities.ts';
import type { Found } from './found.ts';
import { type Passage, REACH } from './passage.ts';

/** What is given to whoever meets a condition. */
const GRANT = /给予|奖励|补助|补贴|资助|补偿|(?:可|可以)申请|最高[^，]*贷款|贷款最高|返还/u;
/** 每人不超过6000元, 单笔贷款不超过300万元: what one may have at most. */
const CAPPED = /(?:每[人户亩次笔项家名件]|单[笔户人个]|人均补)[^，]*$|最高$/u;
const MODAL = /应当|应(?=将|按|在|不|有|具)|允许|可以|可(?=按|[一-十\d])|必须|不得/u;
const LIMIT = /^(?:最[多少]|至[多少])?(?:不低于|不高于|不超过|不少于|不得)/u;

/** 应将不低于70%的收益用于…, 每个县建设一个: what always holds, not what is to be reached. */
export function isRule(
  { text, segments, dates }: Passage,
  { segment, figure, bare, value, unit, form, forbidden, comparator }: Found,
  left: string,
): boolean {
  if (form === 'count' && (/每个?[县市区家]/u.test(left) || (value === 1 && /每|各|有条件/u.test(left)))) return true;
  if (forbidden || RATE.test(left) || (AT_RATE.test(left) && AS_RATE.test(text.slice(figure[1], figure[1] + 12))))
    return true;
  if (/^(?:的)?单数/u.test(text.slice(figure[1], figure[1] + 4)) || FOR_EACH.test(left)) return true;
  if (/元$/u.test(unit ?? '') && comparator === '<=' && (/^最高/u.test(text.slice(...figure)) || CAPPED.test(left)))
    return true;
  if (
    /元$/u.test(unit ?? '') &&
    GRANT.test(text.slice(Math.max(segment.start, bare[0] - REACH), Math.min(segment.end, bare[1] + REACH)))
  )
    return true;
  // 应, 不得 reach as far as their part of the sentence does, or up to a date.
  let first = firstFrom(segments, segment.start);
  while (segments[first - 1]?.part === segment.part && (segments[first]?.start ?? 0) > figure[0] - 200) first--;
  const since = dates[firstFrom(dates, figure[0]) - 1]?.end ?? 0;
  const from = Math.max(segments[first]?.start ?? 0, since, figure[0] - 200);
  return LIMIT.test(text.slice(...figure)) && MODAL.test(text.slice(from, figure[0]));
}

/** 每5年修订1次, 两个月安排一次: how often. 每年 is told apart: what recurs. */
export function isFrequency(left: string, right: string, { unit, value }: Found): boolean {
  if (/^(?:批?次|场|期|轮|遍|回)$/u.test(unit ?? '') && EVERY.test(left)) return true;
  return isDuration(unit) && value !== null && /^(?:内|左右)?[^，。；]{0,12}(?:[一两三]|\d+)[次场轮]/u.test(right);
}
const EVERY =
  /每(?:隔)?(?:[半一两二三四五六七八九十\d]+个?)?(?:年|月|周|星期|天|日|季度?|学期|学年|旬)(?<!每[年月])[^，]*$/u;

/** 税率为13%, 按3%的征收率: what is to be paid or given, as a share or for each. */
const RATE =
  /(?:税率|征收率|预扣率|首付款?比例|(?:扣除|补[贴助偿]|奖励|收费|缴费|赔偿)标准|起付线|封顶线|起付标准)(?:统一)?(?:为|是|按|不[低高]于|不超过|不得\p{Script=Han}{2})?$/u;
const AT_RATE = /(?:按照?|以)(?:每[\p{Script=Han}]{1,4}|[^，的]{1,32}的)?$/u;
const AS_RATE =
  /^的?(?:定额|标准|比例|税率|征收率|费率|额度)?(?:标准)?(?:收取|缴纳|征收|计算|扣除|补[贴助偿]|奖励|安排|执行|返还|支付|发放|给付|提取|计提|核定|确定|(?:提前)?(?:预付|预拨|拨付)|估算|测算|折算|分担|承担|缴存|上缴|留存|的?标准|缴|收)/u;
/** 每名执法人员配备不少于2台. */
const FOR_EACH = /^每一?[名个户所家支辆座栋处][^，]*(?:配备|设置|设立|安排|确定|建设|开设|应|须)[^，]*$/u;
