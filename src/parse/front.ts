import type { Block, Line } from './blocks.ts';

/** What stands around the numbered parts. */
export type FrontRole = 'title' | 'number' | 'addressee' | 'notice' | 'preamble' | 'signatory' | 'date';

const DATE =
  /^[（(]?(\d{4}|[〇零○Ｏ一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]+)\s*月\s*(\d{1,2}|[一二三四五六七八九十]+)\s*日[）)]?$/;
const NUMBER = /^[\p{Script=Han}]+[〔[［(（]\d{4}[〕\]］)）]\s*(第)?\d+\s*号$/u;
const GENRES =
  '规划|纲要|计划|方案|意见|通知|通告|公告|公报|办法|决定|决议|命令|条例|规定|细则|要点|措施|报告|请示|批复|函|纪要|标准|指南';
const TITLE = new RegExp(`(${GENRES})\\s*([（(〔].{1,40}[）)〕])?\\s*([（(〔].{1,40}[）)〕])?$`);
const BARE = /^[^。！？；：:，,]{2,60}$/;

/** The roles of the blocks before the first numbered heading (`front`) and of a signature after the last. */
export function frontRoles(
  text: string,
  all: readonly Block[],
  firstHeading: number,
  lastHeading: number,
): Map<Block, FrontRole> {
  const words = (block: Block | undefined) => (block?.type === 'line' ? text.slice(block.start, block.end) : '');
  const roles = new Map<Block, FrontRole>();
  const front = all.slice(0, firstHeading).filter((block): block is Line => block.type === 'line');
  const tail = all.slice(lastHeading + 1);
  for (const zone of [front, tail]) markSignatures(zone, words, roles);
  markTitles(front, words, roles);
  const addressee = front.find((block) => !roles.has(block) && /[：:]$/.test(words(block)));
  if (addressee) roles.set(addressee, 'addressee');
  const titles = front.flatMap((block, i) => (roles.get(block) === 'title' ? [i] : []));
  const enclosed = titles.find((i) => addressee && i > front.indexOf(addressee)) ?? -1;
  front.forEach((block, i) => {
    if (!roles.has(block)) roles.set(block, i < enclosed ? 'notice' : 'preamble');
  });
  return roles;
}

type Words = (block: Block | undefined) => string;

/** A line that is a date, and the bare line before it that signs. */
function markSignatures(zone: readonly Block[], words: Words, roles: Map<Block, FrontRole>): void {
  zone.forEach((block, i) => {
    if (NUMBER.test(words(block))) roles.set(block, 'number');
    if (!DATE.test(words(block))) return;
    roles.set(block, 'date');
    const before = zone[i - 1];
    if (before && BARE.test(words(before)) && !TITLE.test(words(before))) roles.set(before, 'signatory');
  });
}

/** A bare line that ends with the name of a genre, and the bare lines above it that begin it. */
function markTitles(front: readonly Line[], words: Words, roles: Map<Block, FrontRole>): void {
  front.forEach((block, i) => {
    if (roles.has(block) || !BARE.test(words(block)) || !TITLE.test(words(block))) return;
    for (let j = i; j >= 0 && !roles.has(front[j] as Line) && BARE.test(words(front[j])); j--) {
      roles.set(front[j] as Line, 'title');
    }
  });
}
