import type { ClauseKind } from '../model/clause.ts';
import { parseCircledNumber, parseNumeral } from '../text/numerals.ts';

/** The number that opens a heading, after GB/T 9704 (一、（一）1.（1）①) or the form of statutes (章 节 条). */
export interface Marker {
  kind: ClauseKind;
  /** A heading closes every open one of the same or a higher rank. */
  rank: number;
  number: number;
  /** The number as printed, without the mark that closes it: 二, （二）, 1, 第三条. */
  label: string;
  /** Characters it takes at the start of the line, with the space that follows. */
  length: number;
}

const CHINESE = '[〇零一二两三四五六七八九十百千]{1,8}';
const ARABIC = '[0-9０-９]{1,3}';

interface Style {
  kind: ClauseKind;
  rank: number;
  /** Group 1 is the label, group 2 the numeral. */
  pattern: RegExp;
}

const STYLES: readonly Style[] = [
  { kind: 'part', rank: 10, pattern: new RegExp(`^(第(${CHINESE}|${ARABIC})[章编篇])[\\s：:]*`) },
  { kind: 'section', rank: 20, pattern: new RegExp(`^(第(${CHINESE}|${ARABIC})节)[\\s：:]*`) },
  { kind: 'item', rank: 30, pattern: new RegExp(`^(第(${CHINESE}|${ARABIC})条)[\\s：:]*`) },
  { kind: 'part', rank: 40, pattern: new RegExp(`^((${CHINESE}))[、．.]\\s*`) },
  { kind: 'section', rank: 50, pattern: new RegExp(`^([（(]\\s*(${CHINESE})\\s*[）)])[、．.]?\\s*`) },
  {
    kind: 'item',
    rank: 60,
    pattern: new RegExp(`^((${ARABIC}))(?:[.．](?![0-9０-９%％])|[.．](?=(?:19|20)\\d\\d年)|、)\\s*`),
  },
  { kind: 'subitem', rank: 70, pattern: new RegExp(`^([（(]\\s*(${ARABIC})\\s*[）)])[、．.]?\\s*`) },
  { kind: 'subitem', rank: 80, pattern: /^(([①-⑳㉑-㉟㊱-㊿]))[、．.]?\s*/u },
];

/** The rank of 第一条, whose numbers run on through the whole document. */
export const ARTICLE_RANK = 30;

/** The marker that a line opens with, or null. */
export function readMarker(line: string): Marker | null {
  for (const { kind, rank, pattern } of STYLES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [whole, label, numeral] = match as unknown as [string, string, string];
    const number = rank === 80 ? parseCircledNumber(numeral) : parseNumeral(numeral);
    if (number > 0) return { kind, rank, number, label, length: whole.length };
  }
  return null;
}

/** The number that a box is titled with: 专栏4…, 专栏 四…; null where it has none. */
export function readBoxNumeral(title: string): { label: string; number: number; length: number } | null {
  const match = /^(专栏\s*([0-9０-９]{1,3}(?![0-9０-９])|[一二三四五六七八九十百]{1,5}))[\s：:.．、]*/.exec(title);
  const [whole, label, numeral] = (match ?? []) as unknown as [string, string, string];
  const number = match ? parseNumeral(numeral) : Number.NaN;
  return number > 0 ? { label, number, length: whole.length } : null;
}
