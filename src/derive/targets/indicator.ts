import type { TargetClass, TargetKind } from '../../model/target.ts';
import { startingIn } from '../../text/ordered.ts';
import type { Found } from './found.ts';
import type { Passage } from './passage.ts';
import { LOWERING, MAKING, MEASURE, RAISING, REACHING } from './words.ts';

/** What the name of a figure may lean on where its own words are not enough. */
export interface Context {
  /** Where the figure before it in the segment ends, or the start of the segment. */
  from: number;
  /** Where the next figure of the segment starts, or the end of the segment. */
  to: number;
  /** True where no figure of the segment stands before it. */
  first: boolean;
  /** True where none stands after it. */
  last: boolean;
  /** True for a condition: what stands before the figure has it, not what stands after. */
  plain: boolean;
  /** The figure before it in the same sentence: what it was called, its unit and its kind. */
  earlier: Leaning | null;
  /** What is spoken of around it: the subject of the piece before, or the industry of the title. */
  topic: string;
}

/** What a figure was called, for the next one to lean on. */
export interface Leaning {
  subject: string;
  unit: string | null;
  kind: TargetKind;
  class: TargetClass;
}

interface Named {
  name: string;
  subject: string;
  kind: TargetKind;
  /** That of the figure before it where that one names both, and kind with it: 新增10万人，其中甲区3万人. */
  class?: TargetClass;
}

const DATE = '(?:到|至)?\\d{4}年(?:\\d{1,2}月)?(?:底|末)?前?，?';
const OPENING = new RegExp(
  `^(?:[、，和及与并的）)\\s]|[（(][一二三四五六七八九十]+[）)]|但是?|同意|批准|或者?|${DATE}|力争|争取|努力|其中|确保|推动|促进|为(?=实现|完成|达到)|[还仍]?(?:必须|须|需(?=新增|要))|预计(?:可|将)?|同时|全面|稳步|原则上|每年|今年|逐步|率先|能够|提出|拟(?=[发安投建新])|要|使|将|应当|应|由|从|对|实现|深化|完成|加快)+`,
  'u',
);
/** 里程由5公里增加到|8公里: what there was before. */
const BECAME =
  /[由从](?:[^，。；由从\d]{0,12}的?|\d{4}年[末底]?的?)\d[\d.]*[^，。；\d]{0,12}?(?:提高|提升|增加|增长|上升|扩大|扩展|扩充|下降|降低|减少|缩小|缩短|延长|压减|压缩|拓展|拓宽|调整|[升降增减])(?:到|至|为)(?:\d{4}年[末底]?的?)?$/u;
/** 提高机顶盒占比至|75%: the verb before, its end behind. */
const BROUGHT =
  /^(?:进一步|持续|逐步)?(?:提高|提升|增加(?!值)|扩大|降低|减少|压减|压缩|缩短|延长|控制)(\p{Script=Han}{2,24})(?:至|(?<!达)到)$/u;
/** 引导银行将|贷款利率: who is led, before what is measured. */
const LED = /^(?:引导|推动|督促|指导|鼓励|支持|要求|组织)[^，将把]{1,24}(?:将|把)(?=\p{Script=Han}{2})/u;
const STANDS = '(?:巩固|位居|居于|居|进入|跻身|成为|处于|实现|走在)';
const MOVED = '(?:前进|前移)';
const VERB = new RegExp(
  `(?:[比较]\\d{4}年|分别|将?首次|再|拟(?:按|安排)?|(?<![人平年户地日月])均|总体|一般|原则上|每[年月周日]|每季度|[由从][\\d.]+(?:%|[百千万亿]*\\p{Script=Han}{1,3})|年均|${LOWERING}|${RAISING}|${REACHING}|${STANDS}|${MOVED}|超过|最[高低多少]|按照?|应当?在|应当|以|应|要|须)+$`,
  'u',
);
/** 建设单位 and 发展改革部门 are bodies: their first word is no verb. */
const BUILDS = new RegExp(`^${MAKING}+(?=\\p{Script=Han}{2})(?!单位|部门|主体|改革)`, 'u');
const MADE = new RegExp(`(?:${MAKING}|抓好|推进|等|每年)$`, 'u');
/** Where the thing counted ends: 10家特色钢铁企业|为补充的…. */
const OBJECT_END =
  /在|为(?=重点|补充|引领|支撑|主导|依托)|形成|(?<=.{2})(?:转型|升级|建设|发展|改造)+(?:步伐|进程)?$|[和及与](?=[^、]*、)|[、和及与]$/u;

/** 在10个领域|开展培训: what is done where. */
const ACTED = /(?<=.{2})(?:率先|大力|广泛|全面|分别|集中|先行)*(?:开展|实施|推进|推广|试点|试行|建立|进行).*$/u;

/** 造成30人以上|死亡: words that name nothing by themselves. */
const CAUSES = /(?:造成|导致|致使|引发|或者?|有)$/u;

/** A name for a figure or total, and the subject that the next one may lean on. */
export function nameOf(passage: Passage, found: Found, kind: TargetKind, context: Context): Named {
  const { text } = passage;
  const outer = text.slice(behindTime(passage, context.from, found.figure[0]), found.figure[0]);
  const words = inBracket(outer);
  const left = (context.first ? words : words.replace(/^[^、，]*、/u, '').replace(/^.*[和与及]$/u, ''))
    .replace(BECAME, '')
    .replace(BROUGHT, '$1')
    .replace(OPENING, '')
    .replace(LED, '');
  const rest = text.slice(found.figure[1], context.to).replace(words === outer ? /^$/u : /[）)].*$/u, '');
  const right = context.plain && left !== '' && !CAUSES.test(left) ? '' : context.last ? rest : upToMark(rest);
  if (found.form === 'total') return { ...total(found, left, right, text.slice(...found.figure), context), kind };
  if (found.form === 'rank') return { ...standing(left, context), kind };
  const share = shareOf(found, left, right);
  const object =
    share ?? found.subject ?? (context.plain && found.form !== 'count' ? null : objectOf(found, left, right));
  const before = strip(left).replace(BUILDS, '');
  const own = object ?? (before || reachedOf(left, right) || doneAtLeast(text.slice(found.figure[0], found.bare[0])));
  const named = own === '' && context.plain && /^(?!的)\p{Script=Han}{2}/u.test(right) ? right : own;
  const { earlier } = context;
  if (earlier && sizeless(earlier.unit) === sizeless(found.unit) && object === null && isPlace(named)) {
    const subject = named + earlier.subject.replace(PLACE, '');
    return { name: suffixed(subject, earlier.kind, found, left), subject, kind: earlier.kind, class: earlier.class };
  }
  const subject = named === '' ? (earlier?.subject ?? context.topic) : lean(named, context);
  return { name: suffixed(subject, kind, found, left), subject, kind };
}

/** 甲区, 京津冀区域, 缺水城市: whose figure it is, and not what it measures. */
const PLACE =
  /^(?:全[省市县国区]|\p{Script=Han}{1,10}?(?:[省市县旗镇乡州盟]|地区|区域|流域|农村|(?<!保护|[园小社灌林牧库矿景校水]|示范|试验|开发|[聚集]集|功能|建成)区)(?:[（(][^（）()]*[）)])?)/u;
const PLACES = new RegExp(`^(?:${PLACE.source.slice(1)})+$`, 'u');
const isPlace = (name: string): boolean => name !== '' && PLACES.test(name);
/** 万个 and 个 count the same. */
const sizeless = (unit: string | null): string => (unit ?? '').replace(/^[百千万亿]+/u, '');

/** （全社会投资|约3亿元: a figure in brackets is named there; one alone in them, by the words before: 甲流域（|108个）. */
function inBracket(words: string): string {
  const open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
  if (open < 0 || /[）)]/u.test(words.slice(open))) return words;
  const inner = words.slice(open + 1);
  return /^(?:共|合计|共计|计|约)?$/u.test(inner) ? words.slice(0, open) : inner;
}

/** What stands in brackets, blanked: no name ends within them. */
const masked = (words: string): string =>
  words.replace(/[（(][^（）()]*[）)]?/gu, (bracket) => '※'.repeat(bracket.length));

/** Up to the last 、 that parts one thing from the next. */
function upToMark(words: string): string {
  const end = masked(words).lastIndexOf('、');
  return end > 0 ? words.slice(0, end) : words;
}

/** Where the words begin that follow a date or term at the start of a name: “十四五”期间|年均增长. */
function behindTime({ text, dates, terms }: Passage, from: number, to: number): number {
  const opening = [...startingIn(dates, from, from + 5), ...startingIn(terms, from, from + 5)].filter(
    ({ start, end }) =>
      start >= from && start <= from + 4 && end <= to && !/[比较由从自以与]$/u.test(text.slice(from, start)),
  );
  return Math.max(from, ...opening.map(({ end }) => end));
}

function strip(words: string): string {
  const rest = words.replace(VERB, '');
  return rest === words ? words : strip(rest);
}

/** 不低于70%的现金收益 → 现金收益的比例; …企业30%以上建立研发机构 → …企业建立研发机构的比例. */
function shareOf({ form, unit, value, figure, bare }: Found, left: string, right: string): string | null {
  const isFraction = form === 'number' && (unit === null || unit === '成') && value !== null;
  const whole = /^的(?!目标|要求|任务|水平|标准|速度)[^、]/u.test(right)
    ? right.slice(1).replace(/[和与及、]$/u, '')
    : null;
  if (unit !== '%' && !isFraction) return whole && figure[0] < bare[0] ? left + whole : null;
  if (whole) return /[率例重]$/u.test(whole) ? whole : `${whole}的比例`;
  if (left === '' && (isFraction ? right !== '' : /^\p{Script=Han}{4}/u.test(right))) return `${right}的比例`;
  const predicate = figure[0] === bare[0] && left !== '' && !VERB.test(left) && /^\p{Script=Han}{4}/u.test(right);
  return predicate ? `${left}${right}的比例` : null;
}

/** 至少培训|300人次: the verb stands within the bound. */
const doneAtLeast = (bound: string): string =>
  /^(?:至[少多]|最[少多低高]|起码)(\p{Script=Han}{2,4})$/u.exec(bound)?.[1] ?? '';

/** 达到2000人的规模: what is reached, where nothing before the figure names it. */
const reachedOf = (left: string, right: string): string =>
  left === '' ? '' : (/^的(\p{Script=Han}{0,8}?(?:规模|水平|能力|产能|产量|总量|数量))/u.exec(right)?.[1] ?? '');

/** 培育100个…产业集群: the thing counted stands after the figure; null where it stands before. */
function objectOf({ form, figure, bare }: Found, left: string, right: string): string | null {
  const things = right.replace(/^的/u, '');
  const thing = things.slice(0, OBJECT_END.exec(masked(things))?.index);
  const object = /在$/u.test(left) ? thing.replace(ACTED, '') : thing;
  if (!/[\p{L}\p{N}]/u.test(object) || /^[、，和及与]/u.test(right)) return null;
  if (figure[0] < bare[0] && left.length > 3 && !MADE.test(left)) return null;
  if (form !== 'count') return measuredObject(left, things);
  return MADE.test(left) || !VERB.test(left) ? object : null;
}

/** 设立|1000亿元专项资金, 改造|50万蒸吨锅炉: what is set up, or what is done to what; null where the words before name it. */
function measuredObject(left: string, object: string): string | null {
  const thing = (object.split(/用于|用来|支持|为(?=重点|主|目标)/u)[0] ?? '').replace(/[、和及与]$/u, '');
  if (!/^(?!左右|上下|以[上下内])\p{Script=Han}{2}/u.test(thing)) return null;
  if (/(?:形成|新建|建设|建成)$/u.test(left) || left === '') return thing;
  if (!DOES.test(left)) return null;
  return (new RegExp(`^${MAKING}+$`, 'u').test(left) ? '' : left) + thing;
}
const DOES = new RegExp(
  `^(?:${MAKING}|${LOWERING}|限期|全面|完成|开展|推进|安排|发行|筹集|投入|治理|改造|修复|改建|扩建|落实|争取|下达|发放|种植|组织|提供|供应|替代|更新|升级|抢救|保护|恢复|整治|清理|收购|储备|投放|带动|撬动)+$`,
  'u',
);

/** 增加值 alone is whose? That of the industry spoken of. */
const lean = (subject: string, { topic }: Context): string =>
  new RegExp(`^${MEASURE}`, 'u').test(subject) ? topic + subject : subject;

/** 两化融合水平位居全国前列 → 两化融合水平. */
function standing(left: string, context: Context): Omit<Named, 'kind'> {
  const own = strip(left.replace(/^巩固/u, '').replace(new RegExp(`(?:${REACHING}|${STANDS}).*$`, 'u'), ''));
  const subject = own === '' ? (context.earlier?.subject ?? context.topic) : own;
  if (subject === '') return { name: '', subject };
  return { name: `${subject}${/水平|能力|地位|规模$/u.test(subject) ? '' : '水平'}`, subject };
}

function total(found: Found, left: string, right: string, words: string, context: Context): Omit<Named, 'kind'> {
  const verb = words.replace(/^(?:全部|全面|基本|彻底|全)/u, '');
  if (found.subject) return { name: found.subject + verb, subject: found.subject };
  const thing = strip(left.replace(/[“”]/gu, '')) || (context.earlier?.subject ?? context.topic);
  if (thing === '' && right === '') return { name: '', subject: '' };
  if (/^(?:超|突破)/u.test(words)) return { name: left.replace(/^.*一批/u, '') + words + right, subject: thing };
  if (words === '全部') return { name: thing + right, subject: thing };
  if (left === '') return { name: right + (words === '杜绝' ? '' : verb), subject: right };
  return { name: /零|番/u.test(verb) ? thing : thing + verb, subject: thing };
}

function suffixed(subject: string, kind: TargetKind, { form, unit }: Found, left: string): string {
  const words = subject
    .trim()
    .replace(/(占[^的]+?)(比重|比例)$/u, '$1的$2')
    .replace(/的$/u, unit === '%' ? '的比例' : '的');
  if (form === 'number' && unit === null && kind === 'share' && /占[^的比]{2,}$/u.test(words)) return `${words}的比例`;
  if (kind === 'count' && !/(?:数量?|规模|水平|能力)$/u.test(words)) return `${words}数`;
  if (kind === 'rank') return `${words}前移`;
  if (kind === 'annual-growth' && !/增速|增长率$/u.test(words)) return `${words}年均增速`;
  if (kind === 'increase' && !/增(?!加值)|升|涨/u.test(words)) {
    return form === 'count' ? `新增${words}数` : `${words}${unit === '%' ? '增幅' : '增量'}`;
  }
  if (kind !== 'decrease' || new RegExp(LOWERING, 'u').test(words)) return words;
  return `${words}${/减少$/u.test(left) ? '减幅' : '降幅'}`;
}
