import type { Segment } from '../../text/segments.ts';
import type { Found } from './found.ts';
import { before, type Passage } from './passage.ts';

/** 化学需氧量、氨氮…等主要污染物排放量比2015年, 水泥、平板玻璃产能: the members and what is measured of each. */
const LISTED =
  /^(?<list>.+?)(?:等[^、]*?)?(?<measure>(?:排放|消费|使用)?总?量|[总原]?产[能量值]|增加值|(?:种植|播种|建筑)?面积|人数|数量|比重|占比|比例|规模|能力|收入|增速|[利普覆入率]*率)?(?:[比较]\d{4}年)?(?:力争|将)?$/u;

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

/** 全省水泥、平板玻璃产能 → 全省水泥产能, 全省平板玻璃产能. */
export function listMembers(words: string): string[] {
  const { list = '', measure = '' } = LISTED.exec(words)?.groups ?? {};
  const members = list.split(/、|和|及|与/u).filter(Boolean);
  const scope = /^全[省市县国区]/u.exec(members[0] ?? '')?.[0] ?? '';
  return members.map(
    (member) => (member.startsWith(scope) ? '' : scope) + member + (member.endsWith(measure) ? '' : measure),
  );
}

const OBJECT = /及以[上下]/u;

/** 450立方米及以下高炉、40吨及以下转炉 → one object each; null where not every member has its own limit. */
export function limitedObjects(words: string): string[] | null {
  const objects = words.split(/、|和|及(?!以)/u).filter(Boolean);
  return objects.length > 1 && objects.every((object) => OBJECT.test(object)) ? objects : null;
}
