import type { Block, Line } from './blocks.ts';

/** What stands around the numbered parts. Only data can tell a conclusion. */
export const FRONT_ROLES = [
  'title',
  'number',
  'addressee',
  'notice',
  'preamble',
  'conclusion',
  'signatory',
  'date',
] as const;
export type FrontRole = (typeof FRONT_ROLES)[number];

export const isFrontRole = (name: string): name is FrontRole => FRONT_ROLES.some((role) => role === name);

const DATE =
  /^[（(]?([0-9０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})\s*年\s*([0-9０-９]{1,2}|[一二三四五六七八九十]+)\s*月\s*([0-9０-９]{1,2}|[一二三四五六七八九十]+)\s*日[）)]?$/;
const NUMBER = /^[\p{Script=Han}]+[〔[［(（][0-9０-９]{4}[〕\]］)）]\s*(第)?[0-9０-９]+\s*号$/u;
const GENRES =
  '规划|纲要|计划|方案|意见|通知|通告|公告|公报|办法|决定|决议|命令|条例|规定|细则|要点|措施|报告|请示|批复|函|纪要|标准|指南';
const TITLE = new RegExp(`(${GENRES})\\s*([（(〔].{1,40}[）)〕])?\\s*([（(〔].{1,40}[）)〕])?$`);
const BARE = /^[^。！？；：:，,]{2,60}$/;

/** A second signatory is shorter: what stands above it may be text. */
const NAME = /^[^。！？；：:，,]{2,30}$/;
/** （2016-2020年） or （试行）, but not （此件公开发布） or （2016年12月30日通过）. */
const BRACKETS = /^[（(〔](?!.*(发布|公开|通过|印发|公布|修订|修正|施行))[^（）()]{1,20}[）)〕]$/;
const ADDRESSEE = /^[^。！？；]+[：:]$/;
const LEADS_ON = /(如下|以下|下列|下述)[^：:]*[：:]$/;

type Words = (block: Block | undefined) => string;

/** The roles of the blocks before the first numbered heading (`front`) and of a signature after the last. */
export function frontRoles(
  text: string,
  all: readonly Block[],
  firstHeading: number,
  lastHeading: number,
): Map<Block, FrontRole> {
  const words: Words = (block) => (block?.type === 'line' ? text.slice(block.start, block.end) : '');
  const roles = new Map<Block, FrontRole>();
  const front = all.slice(0, firstHeading).filter((block): block is Line => block.type === 'line');
  const tail = all.slice(lastHeading + 1);
  for (const zone of [front, tail]) markSignatures(zone, words, roles);
  markTitles(front, words, roles);
  const addressee = markAddressee(front, words, roles);
  const opening = addressee >= 0 ? addressee : front.findIndex((block) => roles.get(block) === 'date');
  const enclosed = front.findIndex((block, i) => opening >= 0 && i > opening && roles.get(block) === 'title');
  front.forEach((block, i) => {
    if (!roles.has(block)) roles.set(block, i < enclosed ? 'notice' : 'preamble');
  });
  return roles;
}

/** Document numbers; a line that is a date, and the bare lines before it that sign. */
function markSignatures(zone: readonly Block[], words: Words, roles: Map<Block, FrontRole>): void {
  zone.forEach((block, i) => {
    if (NUMBER.test(words(block))) roles.set(block, 'number');
    if (!DATE.test(words(block))) return;
    roles.set(block, 'date');
    for (let j = i - 1; j >= 0; j--) {
      const before = zone[j] as Block;
      const signs = (j === i - 1 ? BARE : NAME).test(words(before)) && !TITLE.test(words(before));
      if (!signs || roles.has(before)) return;
      roles.set(before, 'signatory');
    }
  });
}

/** A bare line that ends with the name of a genre, the bare lines above that begin it, and its brackets below. */
function markTitles(front: readonly Line[], words: Words, roles: Map<Block, FrontRole>): void {
  const free = (i: number, pattern: RegExp) => {
    const line = front[i];
    return line !== undefined && !roles.has(line) && pattern.test(words(line));
  };
  front.forEach((block, i) => {
    if (!free(i, BARE) || !TITLE.test(words(block))) return;
    for (let j = i; free(j, BARE) && (j === i || !free(j, /^[（(〔]/)); j--) roles.set(front[j] as Line, 'title');
    if (free(i + 1, BRACKETS)) roles.set(front[i + 1] as Line, 'title');
  });
}

/** The first line that ends with a colon, unless a sentence stands before it or it leads on to a list (`……如下：`). */
function markAddressee(front: readonly Line[], words: Words, roles: Map<Block, FrontRole>): number {
  const at = front.findIndex((block) => !roles.has(block) && /[。：:]$/.test(words(block)));
  const line = front[at];
  if (!line || !ADDRESSEE.test(words(line)) || LEADS_ON.test(words(line))) return -1;
  roles.set(line, 'addressee');
  return at;
}
