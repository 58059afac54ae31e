import type { Range } from '../model/clause.ts';
import { readBoxNumeral } from './marker.ts';
import type { Piece } from './pieces.ts';

/** （单位：万吨）, 单位：亿元、%: what a table measures in, alone on its line or at the end of its caption. */
const UNIT = /\s*[（(【[]?\s*(?:计量|计算)?单\s*位\s*[：:][^。；]{1,24}$/u;

const NAMED = [
  /^(?:附)?表\s*[0-9０-９一二三四五六七八九十]/,
  /(?:表|一览|清单|名单|目录|情况|明细|指标)(?:[（(].*[）)])?$/,
];

/** The caption of a table, with the line that says its unit: the lines right above its first row; none where there is none. */
export function captionOf(pieces: readonly Piece[], table: number): Range[] {
  const found: Range[] = [];
  for (let i = table - 1; i >= table - 2 && isCaption(pieces, i); i--) {
    const { start, end } = (pieces[i] as Piece).block;
    found.unshift([start, end]);
  }
  return found;
}

/** True for the line that names the table below it (表1 主要指标, or a bare line that calls itself a table), and for that of its unit. */
export function isCaption(pieces: readonly Piece[], i: number): boolean {
  if (pieces[i + 1]?.block.type === 'table') return isName(pieces[i]) || isUnit(pieces[i]);
  return pieces[i + 2]?.block.type === 'table' && isUnit(pieces[i + 1]) && isName(pieces[i]);
}

const isLine = (piece: Piece | undefined): piece is Piece =>
  piece?.block.type === 'line' && piece.role === null && piece.marker === null && piece.fact === undefined;

const isUnit = (piece: Piece | undefined): boolean => isLine(piece) && UNIT.exec(piece.words)?.index === 0;

function isName(piece: Piece | undefined): boolean {
  if (!isLine(piece) || readBoxNumeral(piece.words) !== null) return false;
  const words = piece.words.replace(UNIT, '');
  return words.length <= 50 && !/[。；，：:]/.test(words) && NAMED.some((form) => form.test(words));
}

/** The name of a table without its number and its unit. */
export const captionTitle = (words: string): string =>
  words
    .replace(UNIT, '')
    .replace(/^[\s：:.．、]+/, '')
    .trim();
