import { captionOf, isCaption } from './caption.ts';
import { settleChildless } from './childless.ts';
import { markContents, plain } from './contents.ts';
import { decimals } from './decimal.ts';
import type { FactMarkers } from './facts.ts';
import { isFrontRole, isSigned, markFront, markSignatures } from './front.ts';
import { markFurniture } from './furniture.ts';
import { DATE, isTitle } from './genres.ts';
import { RANK, readBoxNumeral } from './marker.ts';
import { type Node, wordsOf } from './node.ts';
import { type FactOf, type Piece, readPieces } from './pieces.ts';
import type { Report } from './report.ts';
import { divideScopes, type Scope } from './scopes.ts';
import { markTitlesBelow } from './title-below.ts';
import { type OwnerOf, Tree } from './tree.ts';

/** What document.yaml says of the structure: the fact of a line, the marker of a fact, the owner of a paragraph. */
export interface Said {
  factOf: FactOf;
  markerOf: FactMarkers;
  ownerOf: OwnerOf;
}

/** Text → nodes in document order. Whatever is not recognised becomes a paragraph, and is reported. */
export function assemble(text: string, said: Said, report: Report): Node[] {
  const pieces = readPieces(text, said.factOf, report);
  applyFacts(pieces, said);
  markFurniture(text, pieces, report);
  markContents(pieces);
  markNotes(pieces);
  const scopes = divideScopes(pieces);
  const listed = contentsOf(pieces);
  for (const scope of scopes) readScope(scope, listed);
  const [main] = scopes;
  if (main)
    markFront(
      main.pieces.filter(({ role, words }, i) => role === null && (isTitle(words) || !isCaption(main.pieces, i))),
      scopes.some(({ kind }) => kind === 'work'),
    );
  markTails(scopes);
  if (main && scopes.length === 1) reportNothing(main.pieces, report);
  const tree = new Tree(text, said.ownerOf, report);
  for (const scope of scopes) build(text, tree, scope, report);
  return settleChildless(tree.nodes, report);
}

function applyFacts(pieces: readonly Piece[], { markerOf }: Said): void {
  for (const piece of pieces) if (piece.fact?.as === 'heading') piece.marker = markerOf(piece.fact, piece.words);
}

/** The first note at the head of its line, or behind what a table has left on one line. */
const FIRST_NOTE = /^(?:备?注|附注|注释|说明)\s*[：:]?\s*[（(]?1\s*[.．、）)]|注\s*[：:]\s*[（(]?1\s*[.．、）)]/;

/** 注：1.…, 2.…: the lines behind the first are notes like it, and no items. */
function markNotes(pieces: readonly Piece[]): void {
  pieces.forEach(({ words, marker }, i) => {
    if (marker || !FIRST_NOTE.test(words)) return;
    for (let n = 1; ; n++) {
      const next = pieces[i + n];
      if (!next?.marker || next.marker.rank < RANK.item || next.marker.number !== n + 1 || next.fact) return;
      next.marker = null;
    }
  });
}

/** The lines of the list of contents, as they come again. */
function contentsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.filter(({ role }) => role === 'contents').map(({ words }) => plain(words)));
}

/** Numbers that a scope as a whole tells: 1.1.1, 一、 above 第一条, an unnumbered 附则. */
function readScope({ pieces }: Scope, listed: ReadonlySet<string>): void {
  const found = decimals(
    pieces.map(({ words, block, role, fact, marker }) => {
      const item = marker === null || marker.rank === RANK.item;
      return block.type === 'line' && role === null && fact?.as === undefined && item ? words : null;
    }),
    (line) => listed.has(plain(line)),
  );
  for (const [i, marker] of found) (pieces[i] as Piece).marker = marker;
  raiseAboveArticles(pieces, RANK.part, RANK.partAbove);
  raiseAboveArticles(pieces, RANK.bracket, RANK.bracketAbove);
  raiseTitles(pieces);
  markTitlesBelow(pieces, listed);
  closingRules(pieces);
}

/** Where 一、 stands before the first article, articles stand below it. */
function raiseAboveArticles(pieces: readonly Piece[], rank: number, to: number): void {
  const first = pieces.findIndex(({ marker }) => marker?.rank === rank);
  const article = pieces.findIndex(({ marker }) => marker?.rank === RANK.article);
  if (first < 0 || article < 0 || first > article) return;
  if (rank === RANK.bracket && !eachHoldsArticle(pieces, rank)) return;
  for (const piece of pieces) if (piece.marker?.rank === rank) piece.marker = { ...piece.marker, rank: to };
}

/** A 项 that strayed above its article heads nothing: every heading of the rank has an article behind it before the next. */
function eachHoldsArticle(pieces: readonly Piece[], rank: number): boolean {
  const ranks = pieces.flatMap(({ marker }) => marker?.rank ?? []).filter((one) => one <= rank);
  return ranks.every((one, i) => one !== rank || ranks[i + 1] === RANK.article);
}

/** （一）担保的效力, bare and right above an article, heads articles; a 项 never does. */
function raiseTitles(pieces: readonly Piece[]): void {
  pieces.forEach((piece, i) => {
    const { marker, words } = piece;
    if (marker?.rank !== RANK.bracket || pieces[i + 1]?.marker?.rank !== RANK.article) return;
    const above = pieces.slice(Math.max(0, i - 40), i).findLast((before) => before.marker !== null)?.marker;
    const follows = above?.rank === RANK.bracket && above.number + 1 === marker.number;
    if (!follows && !/[。；，：]/.test(words) && words.length <= 40)
      piece.marker = { ...marker, rank: RANK.bracketAbove };
  });
}

/** 附则 without a number, an article behind it, closes a code or a law as its last book or chapter. */
function closingRules(pieces: readonly Piece[]): void {
  const rank = [RANK.book, RANK.chapter].find((r) => pieces.some(({ marker }) => marker?.rank === r));
  if (rank === undefined) return;
  pieces.forEach((piece, i) => {
    if (piece.marker || piece.role || piece.fact || !/^附\s*[则則]$/.test(piece.words)) return;
    if (pieces[i + 1]?.marker?.rank !== RANK.article) return;
    const before = pieces.slice(0, i).findLast(({ marker }) => marker?.rank === rank)?.marker;
    if (before) piece.marker = { ...before, number: before.number + 1, sub: 0, label: '', length: 0 };
  });
}

/** A signature behind the last heading of a work; of an annex, where the text has no other or a body signs the annex. */
function markTails(scopes: readonly Scope[]): void {
  const signed = scopes.some((scope) => scope.pieces.some(({ role }) => role === 'date'));
  for (const { kind, pieces } of scopes.slice(1)) {
    const last = pieces.findLastIndex(({ marker }) => marker !== null);
    if (kind === 'annex' && signed) {
      const end = pieces.slice(Math.max(last + 1, 1)).slice(-2);
      if (isSigned(end)) markSignatures(end);
      continue;
    }
    const tail = pieces.slice(last + 1).filter(({ block, role }) => block.type === 'line' && role === null);
    if (kind === 'work' ? last >= 0 : tail.length < pieces.length || tail.some(({ words }) => DATE.test(words)))
      markSignatures(tail);
  }
}

function build(text: string, tree: Tree, scope: Scope, report: Report): void {
  const { pieces } = scope;
  tree.openScope(scope, highestBox(text, pieces));
  const last = pieces.findLastIndex(({ marker }) => marker !== null);
  const signed = pieces.findLastIndex(({ role }, i) => i > last && role === 'date');
  pieces.forEach((piece, i) => {
    const { block, words, marker, role } = piece;
    if (block.type === 'box') tree.addBox(block);
    else if (block.type === 'table' && isFrontRole(role)) tree.addFront(role, block.start, block.end);
    else if (block.type === 'table') tree.addTable(block, captionOf(pieces, i));
    else if (isCaption(pieces, i) || pieces[i - 1]?.below === block) return;
    else {
      if (block.ruled) reportStrayRule(block.start, report);
      if (marker) tree.addHeading(marker, block.start, block.end, piece.fact?.as === 'heading', piece.below ?? null);
      else if (isFrontRole(role)) tree.addFront(role, block.start, block.end);
      else if (isOpenBox(piece)) tree.openBox(block.start, block.end);
      else {
        if (piece.fact?.as !== 'text') reportUnrecognised(words, block.start, signed >= 0 && i > signed, report);
        tree.addParagraph(block.start, block.end);
      }
    }
  });
}

/** 专栏4 主要指标: a line that names a box and is no sentence. */
const isOpenBox = ({ words, fact }: Piece): boolean =>
  fact?.as !== 'text' && words.length <= 50 && !/[。；，]/.test(words) && readBoxNumeral(words) !== null;

function highestBox(text: string, pieces: readonly Piece[]): number {
  const numbers = pieces.map(
    ({ block, words }) => readBoxNumeral(block.type === 'box' ? wordsOf(text, block.title) : words)?.number ?? 0,
  );
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}

/** A text without numbers is reported where nothing else of it is known either. */
function reportNothing(pieces: readonly Piece[], report: Report): void {
  const known = new Set(pieces.map(({ role }) => role));
  const first = pieces.find(({ block }) => block.type !== 'box');
  if (!first || pieces.some(({ marker }) => marker) || known.has('title')) return;
  if (known.has('number') && known.has('date')) return;
  const message = '全文没有一行以编号开头（一、（一）1. 第一条），标题也没有认出。';
  report('structure/no-owner', first.block.start, message, '各段作为序言保存；是否取错了文本，或者丢了换行？');
}

function reportStrayRule(start: number, report: Report): void {
  report('box/stray-rule', start, '框线落在专栏之外。', '专栏的 ┌ 或 ┘ 是否缺失？');
}

/** 王　芳　　水利部副部长, 主任：李明　　厅长, 图2　号牌样式: lines of a list of names and of pictures are whole as they are. */
const ROSTER =
  /^(?:[^。；，：]{0,8}：)?\p{Script=Han}[\p{Script=Han}·　 ]{1,12}(?:　{2}| {2,})[^。；]{2,60}$|^图\s*[0-9０-９一二三四五六七八九十]/u;

function reportUnrecognised(words: string, start: number, afterSignature: boolean, report: Report): void {
  const kept = '它作为前一条款的一段保存；若是标题，在 structure 里写 as: heading 和 rank。';
  if (afterSignature && !/^[（(].{2,40}[）)]$/.test(words))
    report('structure/after-signature', start, '落款之后还有文字。', '它作为前一条款的一段保存。');
  else if (!afterSignature && /[\p{L}\p{N}]$/u.test(words.slice(-2)) && !ROSTER.test(words))
    report('structure/unclosed-line', start, '这一行没有编号，也不是完整的句子。', kept);
}
