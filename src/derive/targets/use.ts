import type { Bracketed } from '../../text/brackets.ts';
import { compare } from '../../text/comparators.ts';
import { holding } from '../../text/ordered.ts';
import { isDuration, type Quantity } from '../../text/quantities.ts';
import { COUNTERS } from '../../text/units.ts';
import { MAKING, RAISING, REACHING } from './words.ts';

/** What a number does in its sentence, and the words that say so: `[from, to)`. */
export interface NumberUse {
  use: 'figure' | 'rank' | 'baseline' | 'threshold' | 'spec' | 'name' | 'date' | 'ordinal';
  from: number;
  to: number;
}

const RAISED =
  /^(?:以上)?(?:提高|提升|增加|增长|上升|扩大|扩展|延长|缩短|下降|降低|减少|压减|压缩|缩减|缩小|降|增)(?:到|至)/u;
/** 将现有的12项措施增加为20项: what there was before. */
const BECOMES =
  /^(?:(?![增减扩压缩提精])[\p{Script=Han}（）]){0,16}?(?:调整|扩充|增加|扩大|扩展|拓展|精简|压减|缩减|减少|提高)+[为到至]/u;
const OF_BEFORE = /(?:由|从|将|把)[^，。；]*$/u;
/** What has been reached already is no commitment. */
const REPORTED =
  /(?:已经?|[只仅](?:完成|达到?|占|为|有)|目前|现有|现已|上年|去年|截[至止])[^，。；]*$|(?:目前|截[至止][^，。；]*)，[^，。；]*$|(?<![为不])了$|(?:上报|申报|报送)的$/u;
/** 造成43人死亡: what has happened. */
const HARMED = /^(?:死亡|重伤|轻伤|受伤|遇难|失踪|伤亡|受灾)/u;
/** How many characters around a number are read to tell what it does. */
const AROUND = 60;
/** Disciplines with a number in their name. */
const SPORT = /(?:冬季|北欧|现代|男子|女子|十项|铁人|滑雪|速滑)[两三五七十]项(?:全能)?$|铁人三项$/u;
/** What a thing is rated at, where the thing is what is spoken of: 110千伏变电站, 5兆瓦机组, 24小时值班. */
const RATING = /(?:千伏安?|兆瓦|伏|帕|兆帕|马力|英寸|[kM]?W)$/u;
const RATED =
  /^(?:级|及以上)?(?:输|变|配|送|线|电|机组|站|高压|超高压|特高压|风|光伏|[\p{Script=Han}]{0,4}(?:变电|线路|电网|工程|机组|电站|装置|项目|设备))/u;
const ROUND = /^(?:不打烊|不间断|值班|服务|值守|全天|自助|应急|热线|在线|响应|专人|监测|营业|制|带班|动态)/u;
/** What belongs to a thing, not to its goal: 总投资500亿元的项目, 年产30万吨装置, 75%节能标准. */
const BELONGS = /(?:时速|总投资|占地|建筑面积|注册资本|[年日]产|[年日]处理|容积率)$/u;
const STANDARD = /^\p{Script=Han}{0,6}标准/u;
const RANK = /(?:世界|全球|亚洲|全国|国内|全省|行业)*前$/u;

/** True for the brackets that make a number a part of a name. */
export const isQuote = ({ open }: Bracketed): boolean => '“‘《〈「〔['.includes(open);

/** 480毫米×140毫米: the sides of a thing. */
const TIMES = '[×xX*＊]';
/** 每10万人, 每5年: what a figure is counted by. */
const PER = /每$/u;
/** 近5年, 过去三年: time that has passed. */
const PAST = /(?:最近|近|过去|此前|前)$/u;
/** 8日8时, 19日晚: a day of a month that was named before. */
const CLOCK = /^(?:早上?|晚上?|上午|下午|凌晨|中午|夜间|[0-9]{1,2}(?:时|点|[:：]))/u;
const SPAN_BEFORE = /(?:期限?|时限|时间|为期|公示|提前|不少于|不超过|需要?|用|满|拘留|连续)(?:为|约|一般)?$/u;
const SPAN_AFTER = /^(?:以?内|之内|以上|以下|左右|的|前|后|期|拘留|罚|期限)/u;
const DAY_BEFORE = /月(?:[0-9]{1,2}日?[^，。；]{0,16}[、和及与至到—–~～-])?$/u;

/** Reads the use of a quantity from the words around it; `quotes` are the outermost quotations and titles. */
export function useOf(text: string, quantity: Quantity, quotes: readonly Bracketed[]): NumberUse {
  const { start, end } = quantity;
  const left = text.slice(Math.max(0, start - AROUND), start);
  const right = text.slice(end, end + AROUND);
  const quoted = holding(quotes, start);
  if (quoted) return { use: 'name', from: quoted.start, to: quoted.end };
  if (/&#?$/u.test(left)) return { use: 'name', from: text.lastIndexOf('&', start), to: end + 1 };
  const ordinal = /第(?:[\d一二三四五六七八九十]+[、和至到])*$/u.exec(left)?.[0];
  if (ordinal) return { use: 'ordinal', from: start - ordinal.length, to: end };
  // 前两款, 前三项: clauses that were just read.
  if (left.endsWith('前') && /^[款项条章节编]$/u.test(quantity.unit ?? ''))
    return { use: 'ordinal', from: start - 1, to: end };
  if (isGlued(left, right, quantity)) return { use: 'name', from: start, to: end };
  const latin = latinWord(text, quantity);
  if (latin) return latin;
  const named = nameOrDate(left, right, quantity);
  if (named) return named;
  if (isPart(left, right, quantity)) return { use: 'spec', from: start, to: end };
  const around = compare(text, start, end);
  if (around.threshold || (quantity.chinese && /^以[上下]的/u.test(right)))
    return { use: 'threshold', from: start, to: around.end };
  const rank = RANK.exec(left);
  if (rank && /^[位名]?$/u.test(quantity.unit ?? '') && !right.startsWith('强')) {
    // 排名较差的前10位城市: which cities are meant.
    const use = /的$/u.test(left.slice(0, -rank[0].length)) && /^\p{Script=Han}{2}/u.test(right) ? 'spec' : 'rank';
    return { use, from: start - rank[0].length, to: end };
  }
  if (quantity.unit === null && /\d|[０-９]/u.test(quantity.number)) return bare(left, right, quantity);
  if (isWeak(quantity, around.comparator)) return { use: 'spec', from: start, to: end };
  if (describes(left, right, quantity)) return { use: 'threshold', from: around.start, to: around.end };
  const belongs = BELONGS.exec(left);
  if (belongs) return { use: 'spec', from: start - belongs[0].length, to: end };
  const standard = quantity.unit === '%' ? STANDARD.exec(right) : null;
  if (standard) return { use: 'spec', from: start, to: end + standard[0].length };
  if (/^级/u.test(right)) return { use: 'spec', from: start, to: end + 1 };
  if (/[由从]$/u.test(left) && RAISED.test(right)) return { use: 'baseline', from: start - 1, to: end };
  if (OF_BEFORE.test(left) && BECOMES.test(right)) return { use: 'baseline', from: start, to: end };
  if (/^(?:为|作为)(?:基[数期准]|基础)/u.test(right)) return { use: 'baseline', from: start, to: end };
  if (REPORTED.test(left) || (around.comparator === '=' && HARMED.test(right)))
    return { use: 'baseline', from: start, to: end };
  return { use: 'figure', from: around.start, to: around.end };
}

/** 2551.72347.6-8%, 17.7<15, 14141270-10%2: cells of a table that has lost what parted them. */
const isGlued = (left: string, right: string, { unit, range }: Quantity): boolean =>
  /[0-9][.．][0-9]*$|[0-9%％][<>＜＞≤≥]$/u.test(left) ||
  /^[.．][0-9]/u.test(right) ||
  (/[%％‰]|百分点/u.test(unit ?? '') && (/^[0-9]/u.test(right) || (range !== null && range.from > 1000)));

/** 冬季两项, 110千伏变电站, 5月1日. */
function nameOrDate(left: string, right: string, { start, end, number, unit, range }: Quantity): NumberUse | null {
  const sport = SPORT.exec(left + number + (unit ?? ''))?.[0];
  if (sport) return { use: 'name', from: end - sport.length, to: end };
  if (unit === null && /^月(?!均|度|供|租)|^[时点](?!间|差|段)/u.test(right))
    return { use: 'date', from: start, to: end + 1 };
  if (unit === null && /[0-9][时点]$/u.test(left) && right.startsWith('分'))
    return { use: 'date', from: start, to: end + 1 };
  if (/^日$/u.test(unit ?? '') && (DAY_BEFORE.test(left) || CLOCK.test(right)))
    return { use: 'date', from: start, to: end };
  // 3日至5日复查: days of a month; 3日至5日内 is a term.
  if (
    range &&
    unit === '日' &&
    range.from < range.to &&
    range.to <= 31 &&
    !SPAN_BEFORE.test(left) &&
    !SPAN_AFTER.test(right)
  )
    return { use: 'date', from: start, to: end };
  const rated = RATING.test(unit ?? '') && !/(?:达到|提高到|提升到|升至)$/u.test(left) ? RATED.exec(right) : null;
  if (rated) return { use: 'spec', from: start, to: end };
  if (/小时$/u.test(unit ?? '') && (/[×xX*]$/u.test(left) || ROUND.test(right)))
    return { use: 'spec', from: start, to: end };
  return null;
}

/** 每10万人, 近5年, 480毫米×140毫米, 人数/总数×100%, 7级以上地震: a number that measures for others, or describes a thing. */
function isPart(left: string, right: string, { unit }: Quantity): boolean {
  if (PER.test(left) || /[×＊]$/u.test(left) || (isDuration(unit) && PAST.test(left))) return true;
  if (new RegExp(`\\d\\S{0,4}${TIMES}$`, 'u').test(left) || new RegExp(`^${TIMES}\\d`, 'u').test(right)) return true;
  return /级$/u.test(unit ?? '') && !/(?:达到?|提[高升][到至]|升[到至])$/u.test(left);
}

/** 度, 蒸吨: what a thing is rated or classed by. */
const CLASSED = /^(?:[百千]?万?(?:度|蒸吨|千伏安?|马力|级)|[百千]?万?(?:千|兆)?瓦)$/u;
/** 35蒸吨以下燃煤锅炉, 25度以上坡耕地, 人口300万以上城市, 1公里内有居民: the size of what is spoken of, not a goal. */
function describes(left: string, right: string, { unit, range }: Quantity): boolean {
  if (/^(?:范围)?(?:之|以)?内(?:有|没有|无)/u.test(right)) return true;
  const bound =
    /^(?:[（(]含[^）)]{0,8}[）)])?以([上下])(?:[（(]含[^）)]{0,8}[）)])?(?=\p{Script=Han}{2})(?!的(?:比例|目标|水平|规模|速度|要求))/u.exec(
      right,
    );
  if (/[%‰％]|个百分点/u.test(unit ?? '') || REACHES.test(left)) return false;
  if (!bound) return range !== null && /^(?:度|蒸吨)$/u.test(unit ?? '') && /^\p{Script=Han}{2}/u.test(right);
  if (CLASSED.test(unit ?? '') && !/(?:装机|机组|新增)[^，]*$/u.test(left)) return true;
  if (new RegExp(`^[百千万亿]*[${COUNTERS}]$`, 'u').test(unit ?? '')) return false;
  return (
    /(?:人口|户籍|容量|库容|装机|投资|规模|面积|收入|产值|用地|年限)$/u.test(left) &&
    !/^以[上下]的?(?:投资|资金)/u.test(right) &&
    !/^(?:新增|完成|实现)/u.test(left)
  );
}
const REACHES = new RegExp(`(?:${REACHING}|${MAKING}|${RAISING})$`, 'u');

/** 三次, 两台: in characters and without a magnitude such words are figures only where something bounds them. */
const isWeak = ({ number, unit, range, chinese }: Quantity, comparator: string): boolean =>
  !chinese &&
  range === null &&
  /^[\p{Script=Han}]$/u.test(number) &&
  unit !== null &&
  !/[%‰‱倍成]|^[百千万亿]/u.test(unit) &&
  comparator === '=' &&
  !isDuration(unit);

/** 5G, IPv6, 208B are names; 4A级, 100MW级 are specifications. */
function latinWord(text: string, { start, end }: Quantity): NumberUse | null {
  let from = start;
  let to = end;
  while (from > 0 && /[A-Za-z0-9]/u.test(text[from - 1] as string)) from--;
  while (to < text.length && /[A-Za-z0-9]/u.test(text[to] as string)) to++;
  if (!/[A-Za-z]/u.test(text.slice(from, to))) return null;
  if (text[to] === '级') return { use: 'spec', from, to: to + 1 };
  return from < start || to > end ? { use: 'name', from, to } : null;
}

/** 基尼系数低于0.4, 城乡居民收入比缩小到2.3: what has no unit. */
const INDEX = /(?:系数|收入比|容积率|指数)(?:[\p{Script=Han}]{0,10}[于过到至在为])$/u;

/** A number without a unit: 5:45:50 may be a figure, 3-5年 is a duration, 500强, 16号, 海鸥300 are names. */
function bare(left: string, right: string, { start, end, value }: Quantity): NumberUse {
  if (value === null && /(?:为|到|至|成|在)$/u.test(left)) return { use: 'figure', from: start, to: end };
  if (INDEX.test(left)) return { use: 'figure', from: start, to: end };
  const duration = /^年|^个?月|^周岁|^岁/u.exec(right);
  if (duration) return { use: 'spec', from: start, to: end + duration[0].length };
  const after = /^(?:强|号|级)/u.exec(right)?.[0].length ?? 0;
  const word = /(?:(?![和与及的])\p{Script=Han}){0,2}$/u.exec(left)?.[0] ?? '';
  return { use: right.startsWith('级') ? 'spec' : 'name', from: start - word.length, to: end + after };
}
