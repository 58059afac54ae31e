import type { TargetClass } from '../../model/target.ts';
import { isDuration } from '../../text/quantities.ts';
import type { Segment } from '../../text/segments.ts';
import type { Found } from './found.ts';
import { before, type Passage, REACH } from './passage.ts';
import { LOWERING, MAKING, REACHING } from './words.ts';

const PENALTY = /罚款|罚金|罚则|处罚|有期徒刑|拘役|管制|拘留|滞纳金|违约金|赔偿金|没收|惩罚性赔偿|[并加]处|处以/u;
/** 行政处罚决定7日内公开 is a term: only what takes somebody's time is a penalty of days or months. */
const CUSTODY = /有期徒刑|拘役|管制|拘留|滞纳|逾期加/u;
const SUSPENDED =
  /(?:责令|给予|处以?)[^，]{0,8}(?:停止|暂停|停业|停产)[^，]{0,24}$|(?:停止|暂停|暂扣|限制|禁止|取消)[^，]{0,12}(?:执业|业务|资格|许可|证|执照|从业|申报|投标)[^，]{0,8}$/u;
const HOLIDAY = /放假|休假|假期|调休|年假|年休假|产假|婚假|陪产假|护理假|育儿假|探亲假|丧假|病假|补休/u;
/** What follows a span of time that something must be done in, or after. */
const WITHIN = /^(?:以内|之内|内|前|之前|以前|后|之后|以后|届满|期满|左右)/u;
/** What makes a span of time a term of a procedure: 公示期不少于7日, 逾期30日, 提前15日. */
const TERM =
  /(?:期限?|时限|公示|公告|公布|提前|逾期|满|届满|自[^，]{1,16}起|之日起|应当?在|必须在|连续|累计)(?:为|应|应当|一般|原则上)?$/u;
const REACHED = new RegExp(`(?:${REACHING}|${LOWERING}|压缩|缩短|缩减|压减|提速|(?:到|至)$)`, 'u');

/** The words before a figure, its comparator left out, that say what has a quantity: 收入(低于3万元的家庭). */
const MEASURED =
  /(?:收入|产值|销售额|营业额|投资额?|面积|人口|规模|占比|比例|比重|年龄|人数|数量|金额|总额|价款|价值|[率额量值数度重期龄分]|成绩|年满|未满|不满|工龄|学历|经验|注册资本|资产|负债|贷款|担保|融资|借款|利润|损失|所得|户籍|居住|从业|工作|缴费|经营|任职|距离|海拔|容量|功率|高度|长度|深度)(?:在|为|达到|达|满|首次|已|均|连续)*$/u;
/** What a figure describes rather than measures: 按10%的比例, 3%的速度. */
const MANNER =
  /^的(?:比例|比重|速度|标准|税率|幅度|价格|利率|额度|份额|目标|水平|要求|权重|股份|股权|收益|利润|现金|增速|增长|年均|规模|罚款|罚金|资金|奖励|补助|补贴|支持|贷款|额|处罚|能力|产能|面积)/u;
const VOTES = /^(?:的?[^，。；]{0,12})?(?:出席|同意|通过|表决|赞成|参加|提议|联名)/u;
const VOTING = /(?:出席|到会|赞成|同意|表决)[^，]{0,12}$/u;
/** 应有10万元以上资金: what somebody has to have. */
const HAVING = /(?:应当?|须|需|必须|要)(?:具?有|具备|拥有)(?:[^，。；]{1,24}、)?$|^(?:具?有|具备)$/u;
/** 日间手术是指…在24小时内…: what a word means. */
const DEFINES = /(?:是指|系指|指的是|所称)/u;
/** 参保1年以上, 连续缴费满12个月: how long somebody has to have been something. */
const SERVED =
  /(?:参保|参加[^，。；]{0,8}保险|缴费|缴纳|从业|任职|居住|居留|服务|就读|在岗|工作)(?:时间|年限)?(?:应当?|须|需|要)?(?:连续|累计)?(?:已?满|达到?)?$/u;
/** 对…, 凡…, 符合…: words that open a condition. */
const SUPPOSES =
  /^(?:对|对于|凡|如果?|若|当|符合|具备|具有|年满|未满|不满|满(?![意足])|有下列|申请|参保|在[^，]{2,20}时)/u;

/** What no plan is to reach: conditions, penalties, terms and holidays; null for anything else. */
export function otherClass(passage: Passage, found: Found): TargetClass | null {
  const { text } = passage;
  const { segment, bare, figure, form, unit } = found;
  if (form === 'total' || form === 'rank') return null;
  const left = before(passage, segment, figure[0]);
  const right = text.slice(figure[1], Math.min(segment.end, figure[1] + REACH));
  if (isDuration(unit) && !CUSTODY.test(left + right) ? SUSPENDED.test(left) : isPenalty(left, right)) return 'penalty';
  if (HOLIDAY.test(sentenceUpTo(passage, segment)) && /^(?:天|日|个月|个工作日|周|年|小时)$/u.test(unit ?? ''))
    return 'holiday';
  if (isDuration(unit) && (found.comparator !== '=' || /[满达]到?$/u.test(left)) && SERVED.test(left))
    return 'condition';
  if (isDuration(unit) && (isTerm(text, found, left) || (/^的\p{Script=Han}/u.test(right) && !REACHED.test(left))))
    return 'period';
  if (isHarm(left, right, found) || DEFINES.test(text.slice(segment.opening, figure[0]))) return 'condition';
  if (/周岁|岁$/u.test(unit ?? '') && !/寿命|年龄[^，]*(?:达到|提高|增加|延长)/u.test(left)) return 'condition';
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
  if (/没收[^，]*$/u.test(left)) return true;
  return (
    PENALTY.test(left) &&
    !/的$/u.test(right) &&
    !/违法所得[^，]*(?:不足|超过|不满|在)?$/u.test(left.replace(/[并加]?处以?违法所得(?:金额)?$/u, ''))
  );
}

/** 造成30人以上死亡, 直接经济损失1亿元以上: what makes an accident a grave one; 死亡人数不超过10人 is a goal. */
function isHarm(left: string, right: string, { comparator, range, figure, bare }: Found): boolean {
  const bounded = range !== null || (figure[1] > bare[1] && comparator !== '~') || comparator === '>';
  return bounded && (HARM.test(right) || (HARMS.test(left) && !/控制|下降|减少/u.test(left)));
}
const HARM = /^的?(?:死亡|重伤|轻伤|受伤|中毒|失踪|伤亡|遇险|被困|受灾|倒塌|直接经济损失|经济损失|财产损失|患病|感染)/u;
const HARMS =
  /(?:造成|导致|致使|引发|死亡|重伤|轻伤|受伤|中毒|失踪|伤亡|遇险|被困|受灾|倒塌|损失|疏散|转移)(?:人数|人口|面积)?(?:在|达到?|为)?$/u;

function isTerm(text: string, { bare, figure, comparator, unit }: Found, left: string): boolean {
  if (/[期限](?:为|是)$/u.test(left)) return true;
  if (REACHED.test(left)) return false;
  if (WITHIN.test(text.slice(bare[1], bare[1] + 4)) || TERM.test(left)) return true;
  if (/(?:最迟|最晚|最长|最短)$/u.test(left)) return true;
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
  { form, figure, bare, comparator, unit }: Found,
): boolean {
  if (comparator !== '=' && (VOTES.test(right) || VOTING.test(left))) return true;
  if (HAVING.test(left) && comparator !== '=' && /^的?\p{Script=Han}/u.test(right)) return true;
  if (GIVEN.test(right) || (comparator === '<' && right.startsWith('的'))) return true;
  if (form === 'count' && (comparator === '<' || SEVERAL.test(words)) && !MAKES.test(left)) return true;
  // 对投资1亿元、5亿元的企业: the last of a row has the 的 for all.
  const row = right.replace(/^(?:[、和或及][\d.]+[\p{Script=Han}%/]{1,5}?)+(?=的)/u, '');
  if (/^的$/u.test(row) || (row === '' && /的$/u.test(after))) return true;
  const qualifies = /^的\p{Script=Han}/u.test(row) && !MANNER.test(row);
  const bounded = comparator !== null && comparator !== '=';
  if (bounded && left === '' && /^的\p{Script=Han}+?(?:由|应|须|可|需|按|报|经|不)/u.test(row)) return true;
  const measured = MEASURED.test(left);
  if (qualifies && measured && !(form === 'count' && figure[0] === bare[0] && !bounded)) return true;
  // 对小微企业收取的费率不超过1% says what is to be; 对收入低于3万元的家庭 says of whom.
  const supposed = SUPPOSES.test(left) && (measured || (left.length < 3 && unit !== '%'));
  return supposed && (qualifies || (bounded && !left.startsWith('对')));
}

/** The sentence of a segment up to the end of the segment: a holiday is named before its days. */
function sentenceUpTo({ text }: Passage, segment: Segment): string {
  return text.slice(Math.max(segment.opening, segment.end - 120), segment.end);
}
