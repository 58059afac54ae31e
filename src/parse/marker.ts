import type { ClauseKind } from '../model/clause.ts';
import { parseCircledNumber, parseNumeral } from '../text/numerals.ts';

/** The number that opens a heading, after GB/T 9704 (一、（一）1.（1）①), the form of statutes (编 章 节 条) or 1.1.1. */
export interface Marker {
  kind: ClauseKind;
  /** A heading closes every open one of the same or a higher rank. */
  rank: number;
  number: number;
  /** 之一 of 第十七条之一 is 1; 0 for every other number. */
  sub: number;
  /** The numbers of a decimal heading: 3.2.1 → [3, 2, 1]; empty for the others. */
  path: readonly number[];
  /** The number as printed, without the mark that closes it: 二, （二）, 1, 第三条. */
  label: string;
  /** Characters it takes at the start of the line, with the space that follows. */
  length: number;
}

/** The ranks of the printed numbers: the lower, the higher it stands. A decimal number ranks by its depth. */
export const RANK = {
  book: 10,
  subbook: 20,
  chapter: 30,
  section: 40,
  /** 一、 and （一） that articles stand below. */
  partAbove: 45,
  bracketAbove: 46,
  article: 50,
  part: 60,
  decimal: 61,
  bracket: 70,
  box: 75,
  item: 80,
  subitem: 90,
  circled: 100,
} as const;

export const isDecimal = (rank: number): boolean => rank >= RANK.decimal && rank < RANK.bracket;

const CHINESE = '[〇零一二两三四五六七八九十百千]{1,8}';
const ARABIC = '[0-9０-９]{1,3}';
const EITHER = `(?:${CHINESE}|[0-9０-９]{1,4})`;

/** What follows 第三条 where a sentence speaks of it: 第三条规定的, 第三条第二款, 第三条和第四条. */
const SPOKEN_OF =
  '(?![、，]?第|的|和|至|或者?|与|及|以及|规定|所列|所称|中[的“]|之外|以外|以下|修改为|改为|增加|删去|移至|[》）)”])';

interface Style {
  kind: ClauseKind;
  rank: number;
  /** Group 1 is the label, group 2 the numeral, group 3 that of 之一. */
  pattern: RegExp;
}

/** 第三章 with the space or colon behind it. */
const statute = (units: string): RegExp => new RegExp(`^(第\\s*(${EITHER})\\s*(?:${units}))${SPOKEN_OF}[\\s：:、]*`);

const STYLES: readonly Style[] = [
  { kind: 'part', rank: RANK.subbook, pattern: statute('分\\s*[编編]') },
  { kind: 'part', rank: RANK.book, pattern: statute('[编編篇]|部\\s*分') },
  { kind: 'part', rank: RANK.chapter, pattern: statute('章') },
  { kind: 'section', rank: RANK.section, pattern: statute('[节節]') },
  {
    kind: 'article',
    rank: RANK.article,
    pattern: new RegExp(`^(第\\s*(${EITHER})\\s*[条條](?:之(${CHINESE}))?)${SPOKEN_OF}[\\s：:、]*`),
  },
  { kind: 'part', rank: RANK.part, pattern: new RegExp(`^((${CHINESE}))[、．.](?!${CHINESE}、)\\s*`) },
  { kind: 'section', rank: RANK.bracket, pattern: new RegExp(`^([（(]\\s*(${CHINESE})\\s*[）)])[、．.]?\\s*`) },
  {
    kind: 'item',
    rank: RANK.item,
    pattern: new RegExp(`^((${ARABIC}))(?:[.．](?![0-9０-９%％])|[.．](?=(?:19|20)\\d\\d年)|、)\\s*`),
  },
  { kind: 'subitem', rank: RANK.subitem, pattern: new RegExp(`^([（(]\\s*(${ARABIC})\\s*[）)])[、．.]?\\s*`) },
  { kind: 'subitem', rank: RANK.circled, pattern: /^(([①-⑳㉑-㉟㊱-㊿]))[、．.]?\s*/u },
];

/** The marker that a line opens with, or null. Decimal headings are told by their series: `decimals`. */
export function readMarker(line: string): Marker | null {
  for (const { kind, rank, pattern } of STYLES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [whole, label, numeral, sub] = match as unknown as [string, string, string, string | undefined];
    const number = rank === RANK.circled ? parseCircledNumber(numeral) : parseNumeral(numeral);
    if (number > 0)
      return { kind, rank, number, sub: sub ? parseNumeral(sub) : 0, path: [], label, length: whole.length };
  }
  return null;
}

/** The rank of a `rank:` in document.yaml: 章, 节, 条, 一、, （一）, 1., （1）, ①, 编, 分编. */
export function rankOf(name: string): number | null {
  const form = /^[编篇章节条]$/.test(name) ? `第一${name}` : /^(分编|部分)$/.test(name) ? `第一${name}` : name;
  return readMarker(form)?.rank ?? null;
}

/** The kind of a heading of a rank, wherever it stands. */
export const kindOfRank = (rank: number): ClauseKind => STYLES.find((style) => style.rank === rank)?.kind ?? 'section';

/** The kind of a decimal heading: 1 part, 1.1 section, 1.1.1 item. */
export const kindOfDepth = (depth: number): ClauseKind => (depth === 1 ? 'part' : depth === 2 ? 'section' : 'item');

/** The number that a box is titled with: 专栏4…, 专栏 四…; null where it has none. */
export function readBoxNumeral(title: string): { label: string; number: number; length: number } | null {
  const match = /^([专專][栏欄]\s*([0-9０-９]{1,3}(?![0-9０-９])|[一二三四五六七八九十百]{1,5}))[\s：:.．、]*/.exec(
    title,
  );
  const [whole, label, numeral] = (match ?? []) as unknown as [string, string, string];
  const number = match ? parseNumeral(numeral) : Number.NaN;
  return number > 0 ? { label, number, length: whole.length } : null;
}
