import type { TargetClass } from '../../model/target.ts';
import { isDuration } from '../../text/quantities.ts';
import type { Segment } from '../../text/segments.ts';
import { followsList } from './figures.ts';
import type { Found } from './found.ts';
import { before, type Passage, REACH } from './passage.ts';
import { LOWERING, MAKING, REACHING } from './words.ts';

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
  const other = otherClass(passage, found);
  if (other) return other;
  if (form === 'total' || (form === 'rank' && found.value === null)) return 'qualitative-total';
  if (isRule(passage, found, left)) return 'policy-rule';
  if (/每年|每月|动态|滚动/u.test(left)) return 'recurring';
  if (form !== 'count') return 'target';
  if (found.unit === null) return 'count-of-categories';
  const phrase = text.slice(bare[0], bare[1] + 5);
  if (headings.some((title) => title.includes(phrase))) return 'count-of-categories';
  const built =
    BUILT.test(text.slice(segment.start, Math.min(segment.end, bare[1] + REACH))) &&
    !/为(?:重点|引领|依托|主导|支撑)/u.test(text.slice(figure[1], Math.min(segment.end, figure[1] + REACH)));
  if ((followsList(left) && !built && found.subject === null) || /确定的$|”$/u.test(left)) return 'count-of-categories';
  return 'target';
}

/** 应将不低于70%的收益用于…, 每个县建设一个: what always holds, not what is to be reached. */
function isRule(
  { text }: Passage,
  { segment, figure, bare, value, unit, form, forbidden }: Found,
  left: string,
): boolean {
  if (form === 'count' && (/每个?[县市区家]/u.test(left) || (value === 1 && /每|各|有条件/u.test(left)))) return true;
  if (forbidden) return true;
  if (
    /元$/u.test(unit ?? '') &&
    GRANT.test(text.slice(Math.max(segment.start, bare[0] - REACH), Math.min(segment.end, bare[1] + REACH)))
  )
    return true;
  return (
    LIMIT.test(text.slice(...figure)) && MODAL.test(text.slice(Math.max(segment.opening, figure[0] - 200), figure[0]))
  );
}

const PENALTY = /罚款|罚金|罚则|处罚|有期徒刑|拘役|管制|拘留|滞纳金|违约金|赔偿金|没收|惩罚性赔偿|[并加]处|处以/u;
const HOLIDAY = /放假|休假|假期|调休|年假|年休假|产假|婚假|陪产假|护理假|育儿假|探亲假|丧假|病假|补休/u;
/** What follows a span of time that something must be done in, or after. */
const WITHIN = /^(?:以内|之内|内|前|之前|以前|后|之后|以后|届满|期满|左右)/u;
/** What makes a span of time a term of a procedure: 公示期不少于7日, 逾期30日, 提前15日. */
const TERM =
  /(?:期限?|时限|公示|公告|公布|提前|逾期|满|届满|自[^，]{1,16}起|之日起|应当?在|必须在|连续|累计)(?:为|应|应当|一般|原则上)?$/u;
const REACHED = new RegExp(`(?:${REACHING}|${LOWERING}|压缩|缩短|缩减|压减|提速|(?:到|至)$)`, 'u');

/** The words before a figure, its comparator left out, that say what has a quantity: 收入(低于3万元的家庭). */
const MEASURED =
  /(?:收入|产值|销售额|营业额|投资额?|面积|人口|规模|占比|比例|比重|年龄|人数|数量|金额|总额|价款|价值|[率额量值数度重期龄分]|成绩|年满|未满|不满|工龄|学历|经验|注册资本|资产|负债|利润|损失|所得|户籍|居住|从业|工作|缴费|经营|任职|距离|海拔|容量|功率|高度|长度|深度)(?:在|为|达到|达|满|首次|已|均|连续)*$/u;
/** What a figure describes rather than measures: 按10%的比例, 3%的速度. */
const MANNER =
  /^的(?:比例|比重|速度|标准|税率|幅度|价格|利率|额度|份额|目标|水平|要求|权重|股份|股权|收益|利润|现金|增速|增长|年均|规模|罚款|罚金|资金|奖励|补助|补贴|支持|贷款|额|处罚|能力|产能|面积)/u;
const VOTES = /^(?:的?[^，。；]{0,12})?(?:出席|同意|通过|表决|赞成|参加|提议|联名)/u;
/** 对…, 凡…, 符合…: words that open a condition. */
const SUPPOSES = /^(?:对|对于|凡|如果?|若|当|符合|具备|具有|年满|未满|不满|满|有下列|申请|参保|在[^，]{2,20}时)/u;

/** What no plan is to reach: conditions, penalties, terms and holidays; null for anything else. */
function otherClass(passage: Passage, found: Found): TargetClass | null {
  const { text } = passage;
  const { segment, bare, figure, form, unit } = found;
  if (form === 'total' || form === 'rank') return null;
  const left = before(passage, segment, figure[0]);
  const right = text.slice(figure[1], Math.min(segment.end, figure[1] + REACH));
  if (isPenalty(left, right)) return 'penalty';
  if (HOLIDAY.test(sentenceUpTo(passage, segment)) && /^(?:天|日|个月|个工作日|周|年|小时)$/u.test(unit ?? ''))
    return 'holiday';
  if (isDuration(unit) && isTerm(text, found, left)) return 'period';
  if (/周岁|岁$/u.test(unit ?? '') && !/(?:寿命|年龄)[^，]*(?:达到|提高|增加|延长)/u.test(left)) return 'condition';
  if (
    isCondition(left, right, text.slice(bare[1], Math.min(segment.end, bare[1] + REACH)), text.slice(...figure), found)
  )
    return 'condition';
  return null;
}

/** …的，处1倍以上5倍以下罚款: the words of a fine stand beside its figure, not only somewhere before. */
function isPenalty(left: string, right: string): boolean {
  if (/^(?:的[^罚]{0,12})?(?:的)?(?:罚款|罚金|有期徒刑|拘役|管制|拘留|滞纳金|违约金|赔偿金|惩罚性赔偿)/u.test(right))
    return true;
  if (/^的?$/u.test(right) && /的$/u.test(right)) return false;
  return (
    PENALTY.test(left) &&
    !/的$/u.test(right) &&
    !/违法所得[^，]*(?:不足|超过|不满|在)?$/u.test(left.replace(/[并加]?处以?违法所得(?:金额)?$/u, ''))
  );
}

function isTerm(text: string, { bare, figure, comparator, unit }: Found, left: string): boolean {
  if (REACHED.test(left)) return false;
  if (WITHIN.test(text.slice(bare[1], bare[1] + 4)) || TERM.test(left)) return true;
  if (/工作日|自然日|交易日|日历天/u.test(unit ?? '')) return true;
  return comparator !== '=' && /^日$/u.test(unit ?? '') && figure[0] <= bare[0];
}

/** …达到12元的基础上, 3年以上工作经历: what is there already, or is asked of a person. */
const GIVEN = /^(?:的基础上|(?:以上)?的?[^，、。；的]{0,8}(?:经历|经验|业绩|学历|资历|工龄))/u;
/** 两个以上单位, 从两处以上取得, 投标人少于三个: how many there have to be for a rule to apply. */
const SEVERAL = /^[一两二三][\p{Script=Han}]{1,2}以上$/u;
const MAKES = new RegExp(`(?:${MAKING}|${REACHING})[^，]{0,2}$`, 'u');

function isCondition(
  left: string,
  right: string,
  after: string,
  words: string,
  { form, figure, bare, comparator }: Found,
): boolean {
  if (VOTES.test(right) && comparator !== '=') return true;
  if (GIVEN.test(right)) return true;
  if (form === 'count' && (comparator === '<' || SEVERAL.test(words)) && !MAKES.test(left)) return true;
  // 对投资1亿元、5亿元的企业: the last of a row has the 的 for all.
  const row = right.replace(/^(?:[、和或及][\d.]+[\p{Script=Han}%/]{1,5}?)+(?=的)/u, '');
  if (/^的$/u.test(row) || (row === '' && /的$/u.test(after))) return true;
  const qualifies = /^的\p{Script=Han}/u.test(row) && !MANNER.test(row);
  const bounded = comparator !== null && comparator !== '=';
  if (bounded && left === '' && /^的\p{Script=Han}+?(?:由|应|须|可|需|按|报|经|不)/u.test(row)) return true;
  const measured = MEASURED.test(left);
  if (qualifies && measured && !(form === 'count' && figure[0] === bare[0] && !bounded)) return true;
  return SUPPOSES.test(left) && (measured || left.length < 3) && (bounded || qualifies);
}

/** The sentence of a segment up to the end of the segment: a holiday is named before its days. */
function sentenceUpTo({ text }: Passage, segment: Segment): string {
  return text.slice(Math.max(segment.opening, segment.end - 120), segment.end);
}
