/** The words around a figure that make it a floor, a ceiling or a rough value. */

export type Bound = '>=' | '>' | '<=' | '<' | '~' | '=';

/** What the words around a figure say, and where figure and words stand: `[start, end)`. */
export interface Compared {
  comparator: Bound;
  start: number;
  end: number;
  /** 及以上, 及以下: the figure only limits what is spoken of. */
  threshold: boolean;
  /** 不得, 严禁, 不宜: what holds for all, not what is to be reached. */
  forbidden: boolean;
}

/** How many characters beside a figure are read: no phrase of these is longer. */
const REACH = 40;

const MORE = '超过|高于|多于|大于|长于|重于|快于|迟于|晚于|高出|超出|突破|超越|逾|[＞>]|超';
const LESS = '低于|少于|小于|短于|轻于|慢于|早于|不足|不到|不满|未满|未达到?|达不到|没有?达到|[＜<]';
/** 不 and what stands for it. The longest first: 不得 is not 不 and 得. */
const FORBIDDING = '不得|不能|不可以?|不应该?|不应当|不宜|不许|不准|不允许|严禁|禁止|杜绝|防止|避免';
const DENYING = '不会|不可能|不能够|未能|没能|无法|难以|绝不|决不|毫不|不再|不曾|没有|并?未|从未|并非|并?不|无|勿|莫';
const NEGATORS = new RegExp(`${FORBIDDING}|${DENYING}`, 'gu');
/** What may stand between a negation and its word: 不得擅自突破, 不应明显高于. Not a mark, not a digit. */
const ADVERB =
  '(?:擅自|随意|任意|自行|明显|显著|长期|实际|总体|一般|原则上|同时|连续|累计|使|让|将|再|有|出现|存在|发生|以|按|在|当|该|被|要|均|都|超标|超限|大幅|再次|继续|(?<=严禁|禁止|防止|避免|不得|不能|不允许|不准|不许)(?:(?![且并或而但的时后])\\p{Script=Han}){1,14}?)?';
/** Words between the comparison and the figure: 超过每月1000元, 不小于住宅面积的11%, 不少于人民币500万元. */
const BETWEEN =
  '(?:(?:(?!达到|提高|增长|下降|控制在|建设|建成)[\\p{Script=Han}（）]){0,28}的|每[\\p{Script=Han}]{1,3}|人民币|(?:总计|合计|累计|平均|各|全部)?)±?';
/** After a negation nouns may stand alone, too: 不得低于总投资额30%. */
const NOUNS = '(?:(?!达到|提高|增长|下降|控制在|建设|建成)[\\p{Script=Han}（）]){0,12}';

const COMPARED = new RegExp(
  `(?<no>(?:(?:${FORBIDDING}|${DENYING})${ADVERB})*)(?:(?<more>${MORE})|(?<less>${LESS}))(?<or>(?:或者?|及)?(?:等于|达到))?(?<between>${BETWEEN}|${NOUNS})$`,
  'u',
);
/** A share of a whole: 三分之二, 百分之三十, 30%. */
const SHARE = /^(?:[二三四五六七八九十百千万]+分之|[\d.]+[%％])/u;
/** The whole that a share may follow at once: 超过资产总额百分之三十. */
const WHOLE = /(?:[额数量值价本产]|收入|面积|股份|资金|之和|总和|总人口)$/u;
const PLAIN_BETWEEN = new RegExp(`^${BETWEEN}$`, 'u');
/** 达到或超过, 等于或高于, 不少于或等于. */
const EQUAL_BEFORE = /(?:达到|等于|等于或)(?:或者?|及)?$/u;
const FLOOR =
  /(?:至少|最少|最低(?:不低于|为|达)?|起码|下限为?|[≥⩾≧]|>=|大于等于)(?:要|应|须)?(?:达到|为|有|拥有|配备|设立|设置|建设|建成|培育|打造|安排|开展|举办|组织|完成|参加|掌握|选派|确定|培训|培养|引进|新增|增加|提高|降低|减少|保持|投入|发放|检查|抽查|公开|公示|提前|延长)?$/u;
const CEILING =
  /(?:至多|最多|最高(?:为|达|可达|给予|奖励|补助)?|最长(?:为)?|上限为?|顶格|封顶|[≤⩽≦]|<=|小于等于)(?:达到|为|可达|给予|设立|设置|配备|安排|选择|申报|推荐|确定)?$/u;
const HELD = /(?:控制|限制)在(?:每[\p{Script=Han}]{1,3})?$/u;
const ABOUT = /(?:大约|大概|约[为占有]?|接近|近|将近)$/u;

const INCLUDED = '(?:[（(]含(?:本数)?[^）)]{0,8}[）)])?';
/** 以上（不含本数）, （不含3%）以上. */
const EXCLUDED = '[（(]不含[^）)]{0,8}[）)]';
const AFTER: readonly [RegExp, Bound][] = [
  [new RegExp(`^(?:以上${EXCLUDED}|${EXCLUDED}以上)`, 'u'), '>'],
  [new RegExp(`^(?:以[下内]${EXCLUDED}|${EXCLUDED}以[下内])`, 'u'), '<'],
  [new RegExp(`^(?:的)?(?:以上|之上)${INCLUDED}|^[（(]含[^）)]{0,8}[）)]以上`, 'u'), '>='],
  [new RegExp(`^(?:以下|以内|之内|以里|之下)${INCLUDED}|^[（(]含[^）)]{0,8}[）)]以[下内]`, 'u'), '<='],
  [/^的?(?:限额|额度|限度|范围|标准|幅度|上限)(?:之|以)?内/u, '<='],
  [/^(?:封顶|为上限|为限|为顶|为最高限额)/u, '<='],
  [/^(?:为底线|为下限|起步|起(?![\p{Script=Han}])|为起点|保底)/u, '>='],
  [/^(?:左右|上下|前后)/u, '~'],
];
const THRESHOLD = /^及?(?:其)?以[上下]/u;

/** Reads 超过…, 不得低于…, …以上, …限额内, …左右, 控制在… around the figure at `[start, end)`, in no word before `from`. */
export function compare(text: string, start: number, end: number, from = 0): Compared {
  const left = text.slice(Math.max(from, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const threshold = right.startsWith('及') ? THRESHOLD.exec(right)?.[0] : undefined;
  if (threshold) {
    const comparator = threshold.includes('上') ? '>=' : '<=';
    return { comparator, start, end: end + threshold.length, threshold: true, forbidden: false };
  }
  const before =
    readBefore(left, SHARE.test(text.slice(start, end))) ?? (text.startsWith('过半', start) ? OVER_HALF : null);
  const after = readAfter(right);
  const ceiling = HELD.test(left) ? '<=' : '=';
  return {
    comparator: before?.comparator ?? after?.comparator ?? ceiling,
    start: start - (before?.length ?? 0),
    end: end + (after?.length ?? 0),
    threshold: false,
    forbidden: before?.forbidden ?? false,
  };
}

/** 过半数 says itself that it is more than half. */
const OVER_HALF: Before = { comparator: '>', length: 0, forbidden: false };

interface Before {
  comparator: Bound;
  length: number;
  forbidden: boolean;
}

function readBefore(left: string, share: boolean): Before | null {
  const floor = FLOOR.exec(left)?.[0];
  if (floor) return { comparator: '>=', length: floor.length, forbidden: false };
  const ceiling = CEILING.exec(left)?.[0];
  if (ceiling) return { comparator: '<=', length: ceiling.length, forbidden: false };
  const compared = readCompared(left, share);
  if (compared) return compared;
  const about = ABOUT.exec(left)?.[0];
  return about ? { comparator: '~', length: about.length, forbidden: false } : null;
}

/**
 * 不得低于 → >=; 未超过 → <=; 不得不超过 → >: two negations are none. A share may follow its whole at once:
 * 超过全体成员人数二分之一.
 */
function readCompared(left: string, share: boolean): Before | null {
  const match = nearest(left);
  if (!match) return null;
  const { no = '', more, or, between = '' } = match.groups as Record<string, string | undefined>;
  const negators = no.match(NEGATORS) ?? [];
  const whole = share && WHOLE.test(between) && !/[占百千万亿]/u.test(between);
  if (negators.length === 0 && !whole && !PLAIN_BETWEEN.test(between)) return null;
  const words = between.replace(/的$/u, '');
  if (words.includes('的') && !(negators.length > 0 && between.endsWith('的'))) return null;
  const equal = EQUAL_BEFORE.exec(left.slice(0, left.length - match[0].length))?.[0] ?? '';
  const orEqual = or !== undefined || equal !== '';
  const denied = negators.length % 2 === 1;
  return {
    comparator: denied ? (more ? '<=' : '>=') : `${more ? '>' : '<'}${orEqual ? '=' : ''}`,
    length: match[0].length + equal.length,
    forbidden: negators.some((word) => new RegExp(`^(?:${FORBIDDING})$`, 'u').test(word)),
  };
}

/** The comparison that stands nearest to the figure, with all negations before it. */
function nearest(left: string): RegExpExecArray | null {
  const found = COMPARED.exec(left);
  if (!found) return null;
  const inner = found.groups?.between ?? '';
  const again = new RegExp(`(?:${MORE}|${LESS})`, 'u').test(inner) ? COMPARED.exec(left.slice(found.index + 1)) : null;
  return again ?? found;
}

function readAfter(right: string): { comparator: Bound; length: number } | null {
  for (const [pattern, comparator] of AFTER) {
    const found = pattern.exec(right);
    if (found) return { comparator, length: found[0].length };
  }
  return null;
}
