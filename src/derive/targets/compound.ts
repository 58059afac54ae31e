import type { Segment } from '../../text/segments.ts';
import { words } from '../../text/words.ts';
import type { Found } from './found.ts';
import { before, type Passage } from './passage.ts';
import { MEASURE } from './words.ts';

/** 化学需氧量、氨氮…等主要污染物排放量比2015年, 水泥、平板玻璃产能: the members and what is measured of each. */
const LISTED =
  /^(?<list>.+?)(?:等[^、]*?)?(?<measure>(?:排放|消费|使用)?总?量|[总原]?产[能量值]|增加值|(?:种植|播种|建筑)?面积|里程|人数|数量|比重|占比|比例|规模|能力|收入|增速|[利普覆入率]*率)?(?:[比较]\d{4}年)?(?:力争|将)?$/u;

/**
 * Gives each figure after 分别 its own member of the list before it, and the 左右 or 以内 of the last figure to all.
 * Where the numbers do not agree, the figures stay as they are.
 */
export function membersOf(passage: Passage, segment: Segment, figures: readonly Found[]): Found[] {
  const at = passage.text.slice(segment.start, segment.end).indexOf('分别');
  if (at < 0) return [...figures];
  const respective = figures.filter(({ bare }) => bare[0] > segment.start + at);
  const subjects = listMembers(before(passage, segment, segment.start + at));
  const last = respective.at(-1);
  if (!last || subjects.length !== respective.length) return [...figures];
  const shared = /左右$|上下$|以内$|以上$|以下$/u.test(passage.text.slice(...last.figure)) ? last.comparator : null;
  return figures.map((figure) => {
    const nth = respective.indexOf(figure);
    if (nth < 0) return figure;
    const plain = figure.figure[1] === figure.bare[1] && figure.figure[0] === figure.bare[0];
    return {
      ...figure,
      subject: subjects[nth] as string,
      comparator: plain && shared ? shared : figure.comparator,
    };
  });
}

/** Modifiers that belong to the measure that they stand before: 机械化率, 综合利用率, 无害化处理率, 种植面积. */
const MODIFIER =
  '(?:综合|集中|安全|卫生|有效|平均|人均|年均|日均|达标|规模|自主|新增|累计|基本|合格|优良|种植|播种|建筑|居民|可支配|[\\p{Script=Han}]{1,3}化|处理|利用|供水|普及|覆盖|保障|参保|就业|治理|处置|回收|排放|消费|使用|消耗|机组|装机)';
/** 人均财政补助标准: what is counted for each is one measure, whatever stands before it. */
const FOR_EACH = '(?:人均|户均|年均|月均|日均|亩均|平均|每[人户月年亩])\\p{Script=Han}{2,16}';
const NOUNS =
  '(?:面积|里程|长度|容量|标准|费率|产量|产能|产值|增加值|收入|支出|投资|人口|人数|数量|总量|总额|用量|储量|比重|占比|比例|规模|能力|增速|增幅|强度|浓度|能耗|水耗|消耗|排放量|密度|水平|寿命|价格|指数)';
const SHARED = new RegExp(
  `^(?:${FOR_EACH}|(?:${MODIFIER})*(?:${NOUNS}(?:占.{2,24}(?:比重|比例))?|[\\p{Script=Han}]{0,2}[率量值额]))$`,
  'u',
);

/** 城市 and 县城 of 城市和县城污水处理率: what is measured of each stands behind. */
const PLACED =
  /^(?:城市|县城|城镇|农村|乡村|城区|郊区|镇区|建制镇|市级|县级|省级|乡级|村级|东部|中部|西部|平原|山区|高中|初中|小学|男性|女性|国有|民营)(?:地区)?/u;

/** Marks and words between members; 普及 and 以及其 part nothing. */
const PARTED = /、|以及|和|(?<![普涉遍])及(?!其|格|时)|与/u;

/** A member as what is its own and the measure that others may share; the cut lies between words. */
function divided(member: string, beside = ''): { own: string; shared: string } | null {
  const own = PLACED.exec(member)?.[0] ?? '';
  if (own !== '' && own !== member && PLACED.exec(beside)?.[0] === beside)
    return { own, shared: member.slice(own.length) };
  for (const { at } of words(member)) {
    const shared = member.slice(at);
    if (at > 0 && SHARED.test(shared)) return { own: member.slice(0, at), shared };
  }
  return null;
}

/** 城镇居民 and 居民收入 → 城镇居民收入. */
function joined(own: string, shared: string): string {
  if (own.endsWith(shared)) return own;
  for (let n = Math.min(own.length, shared.length - 1); n > 1; n--)
    if (own.endsWith(shared.slice(0, n))) return own + shared.slice(n);
  return own + shared;
}

/** Nouns that end the name of a thing: what stands before them belongs to it alone. */
const HEAD_NOUN = /(?:地区|企业|产业|行业|居民|学校|医院|园区|项目|工程|领域|部门|单位|城市|乡村|[市县区省镇乡业])$/u;

/**
 * The members of a list that shares its opening, its ending or both, in full: 全省水泥、平板玻璃产能 → 全省水泥产能, 全省平板玻璃产能;
 * 小麦种植、收获机械化率 → 小麦种植机械化率, 小麦收获机械化率; 单位生产总值能耗、水耗 → …能耗, 单位生产总值水耗.
 */
function listMembers(sentence: string): string[] {
  const { list = '', measure = '' } = LISTED.exec(sentence)?.groups ?? {};
  const members = (list + (/等[^、]*$/u.test(list) ? '' : measure)).split(PARTED).filter(Boolean);
  if (members.length < 2 || /等/u.test(sentence)) return plainMembers(list, measure);
  const scope = /^全[省市县国区]/u.exec(members[0] ?? '')?.[0] ?? '';
  const [first = '', ...rest] = members.map((member) =>
    member.startsWith(scope) ? member.slice(scope.length) : member,
  );
  const last = divided(rest.at(-1) ?? '', first);
  const opened = divided(first);
  if (opened) {
    // Each is whole, or only the first has the words that all begin with.
    const opening = rest.every(isMeasure) ? opened.own : '';
    return [first, ...rest.map((member) => opening + member)].map((member) => scope + member);
  }
  if (!last) return plainMembers(list, measure);
  const opening = sharedOpening(first, last.own);
  const own = [first, ...rest.slice(0, -1).map((member) => opening + member), opening + last.own];
  return own.map((member) => scope + joined(member, last.shared));
}

function plainMembers(list: string, measure: string): string[] {
  const members = list.split(PARTED).filter(Boolean);
  const scope = /^全[省市县国区]/u.exec(members[0] ?? '')?.[0] ?? '';
  return members.map(
    (member) => (member.startsWith(scope) ? '' : scope) + member + (member.endsWith(measure) ? '' : measure),
  );
}

/** A measure with nothing of its own before it: 水耗, 产量, but not 森林覆盖率. */
const isMeasure = (member: string): boolean =>
  new RegExp(`^(?:${MEASURE}|(?:水耗|能耗|单产|亩产|均价|[产销]量|面积|增速|排放量|密度|强度))$`, 'u').test(member);

/** 小麦 of 小麦种植 beside 收获: the words before the last, where the other member is one word and the last no noun of its own. */
function sharedOpening(first: string, other: string): string {
  if (HEAD_NOUN.test(first) || words(other).length > 1) return '';
  const own = words(first);
  const tail = own.at(-1);
  return own.length > 1 && tail && tail.text.length === other.length ? first.slice(0, tail.at) : '';
}

const OBJECT = /及以[上下]/u;

/** 450立方米及以下高炉、40吨及以下转炉 → one object each; null where not every member has its own limit. */
export function limitedObjects(list: string): string[] | null {
  const objects = list.split(/、|和|及(?!以)/u).filter(Boolean);
  return objects.length > 1 && objects.every((object) => OBJECT.test(object)) ? objects : null;
}
