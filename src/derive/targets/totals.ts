import type { TargetKind } from '../../model/target.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Segment } from '../../text/segments.ts';
import { wordEdges } from '../../text/words.ts';
import { limitedObjects } from './compound.ts';
import type { Found } from './found.ts';
import type { Passage } from './passage.ts';
import { ENDING } from './words.ts';

interface Rule {
  /** The total is the group `total`. */
  pattern: RegExp;
  kind: (words: string) => TargetKind;
  form: 'total' | 'rank';
  /** May stand in quotation marks: “清零”. */
  quoted?: true;
}

const SCOPE = '(?:世界|全球|国际|亚洲|全国|国内|全省|行业|同行业)';
const STANDING = `(?:${SCOPE}?(?:先进行列|前列|前[一二三四五六七八九十]+[位名]?|第[一二三]梯队|第[一二三](?:大)?支柱(?:产业)?)|${SCOPE}(?:领先|先进|一流)(?:水平|行列)?)`;

/** What is done to all of something; 全部债务, 全部费用 only speak of all. */
const DONE =
  '(?:按期|按时|如期|实现|完成|达到|达标|纳入|建成|覆盖|启动|实行|实施|执行|回收|利用|使用|采用|推行|推广|通过|开通|接通|接入|投入|投用|改造|搬迁|迁出|迁入|转产|安装|落实|整治|治理|取消|下放|公开|上线|上网|入园|入库|到位|解决|清除|清理|清退|出列|建立|设立|配备|达产|开工|竣工|交付|兑现|移交|办结|网上|联网|并网|入户|进入|稳定|转为|转型|整改|销号|消化|化解|关停|停产|脱困|集中|收集|处理|处置)';

/** Totals and standings without a digit. Names and attributes (国内领先的新产品) are none. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<total>全部)(?=${ENDING}|${DONE})`, 'dgu'),
    kind: (words) => (new RegExp(ENDING, 'u').test(words) && !/启动/u.test(words) ? 'elimination' : 'share'),
    form: 'total',
  },
  {
    pattern:
      /(?<!(?:多层次|多领域|广覆盖|保基本|宽领域|全方位|全过程|全周期|全链条)、?)(?<total>全覆盖)(?!(?:、\p{Script=Han}{2,8}){0,4}的(?!目标|要求|任务)|\p{Script=Han}{0,6}(?:体系|网络|格局|机制))/dgu,
    kind: () => 'share',
    form: 'total',
  },
  {
    pattern: /(?<total>清零|归零|(?:趋于?|趋近于?|趋向)?零(?:出生|增长|排放|新增|审批))/dgu,
    kind: () => 'elimination',
    form: 'total',
    quoted: true,
  },
  { pattern: /(?<total>翻[一两]?番)/dgu, kind: () => 'increase', form: 'total' },
  { pattern: /(?<total>杜绝)/dgu, kind: () => 'elimination', form: 'total' },
  {
    pattern: /(?<total>(?:全面|基本|彻底|全部)(?:退出|淘汰|关停|取缔|脱贫|摘帽|拆除|消除|禁止))/dgu,
    kind: () => 'elimination',
    form: 'total',
  },
  { pattern: /(?<total>(?:全面|全部|基本)完成)/dgu, kind: () => 'share', form: 'total' },
  {
    pattern: new RegExp(
      `(?:达到|位居|居于|居|进入|跻身|成为|处于|保持在?|走在)[^，、。]{0,6}?(?<total>${STANDING})(?=$|[和与、])`,
      'dgu',
    ),
    kind: () => 'rank',
    form: 'rank',
  },
  { pattern: new RegExp(`(?<total>${STANDING})(?=地位)`, 'dgu'), kind: () => 'rank', form: 'rank' },
];
/** 为彻底消除隐患，…: what it is for is said, not what is to be reached. */
const PURPOSE =
  /^为了?(?:彻底|全面|切实|有效|进一步|加快|尽快|坚决|如期|全部|基本|确保|实现|消除|杜绝|防止|避免|推动|促进)/u;
const MAGNITUDE = /一批[^，]*?(?<total>(?:超过?|突破)[百千万]+亿?元?)/du;

/** Totals of a segment, in order; one of 基本淘汰 for each object that has its own limit. */
export function findTotals(passage: Passage, segment: Segment, figures: readonly Found[]): Found[] {
  const own = passage.text.slice(segment.start, segment.end);
  const found: Found[] = [];
  if (PURPOSE.test(own)) return [];
  for (const { pattern, kind, form, quoted } of RULES) {
    for (const match of own.matchAll(pattern)) {
      const range = rangeOf(match, segment);
      if (!range || !isWhole(passage.text, range)) continue;
      if (isQuoted(passage, range, quoted ?? false)) continue;
      if ([...figures, ...found].some(({ figure }) => figure[0] < range[1] && range[0] < figure[1])) continue;
      const one = ranked(total(segment, range, kind(own), form), match[0]);
      const objects = limitedObjects(passage.text.slice(range[1], segment.end));
      found.push(...(objects ? objects.map((subject) => ({ ...one, subject })) : [one]));
    }
  }
  const magnitude = figures.length === 0 ? MAGNITUDE.exec(own) : null;
  const range = magnitude && rangeOf(magnitude, segment);
  if (range) found.push(total(segment, range, 'level', 'total'));
  return found.sort((a, b) => a.figure[0] - b.figure[0]);
}

/** Where the total stands in the clause's text. */
function rangeOf(match: RegExpExecArray, { start }: Segment): [number, number] | null {
  const range = match.indices?.groups?.total;
  return range ? [range[0] + start, range[1] + start] : null;
}

/** True where a total begins and ends with words: 建立健全部门 has no 全部. */
function isWhole(text: string, [start, end]: [number, number]): boolean {
  const from = Math.max(0, start - 12);
  const edges = wordEdges(text.slice(from, end + 12));
  return edges.has(start - from) && edges.has(end - from);
}

/** A total inside of a name; “清零” alone in its marks is none. */
const isQuoted = ({ brackets }: Passage, [from, to]: [number, number], alone: boolean) =>
  brackets.some(
    ({ open, start, end }) =>
      '“《'.includes(open) && start < from && to < end && !(alone && start === from - 1 && end === to + 1),
  );

/** 全国前十 has a value, and so has 第一支柱. */
function ranked(found: Found, words: string): Found {
  const numeral = /前([一二三四五六七八九十]+)[位名]?$/u.exec(words)?.[1];
  if (numeral) return { ...found, value: parseNumeral(numeral), unit: '位', comparator: '<=' };
  const pillar = /第([一二三])大?支柱/u.exec(words)?.[1];
  return pillar ? { ...found, value: parseNumeral(pillar), unit: '位', comparator: '=' } : found;
}

const total = (segment: Segment, figure: [number, number], kind: TargetKind, form: 'total' | 'rank'): Found => ({
  form,
  segment,
  figure,
  bare: figure,
  value: null,
  unit: null,
  comparator: null,
  range: null,
  forbidden: false,
  kind,
  subject: null,
});
