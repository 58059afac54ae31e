import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import type { Link } from '../../src/model/link.ts';
import { entryOf, type Known, type Piece, type Tie } from '../../src/views/column.ts';

const clause = (doc: string, id: string, text: string): Clause => ({
  ...{ doc, id, text, kind: 'paragraph', label: '', title: '', parent: null, url: `/${doc}/#${id}`, source: [] },
  ...{ head: '', hash: '00000000', locator: id },
});
const tie = (text: string, from: string[], to: string[], isLinked = true): Tie => ({
  earlier: clause('old', '1.p1', text),
  link: isLinked ? ({ note: '' } as Link) : null,
  evidence: { from, to },
});
const READ: Known = { isRead: true, fresh: [], row: undefined };
const said = (pieces: readonly Piece[]) =>
  pieces.map((piece) =>
    piece.kind === 'was'
      ? `${piece.number}〔${piece.quotes.map((quote) => quote.map(({ text, kept }) => (kept ? text : `-${text}-`)).join('')).join('；')}〕`
      : `${piece.kind}:${piece.text}`,
  );
const own = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.kind === 'was' ? '' : piece.text)).join('');

const LATER = clause('new', '1.p1', '新建公共厕所30座，改造老旧管网，设立便民服务站。');

test('kept words are in the linked clause, others are changed, and the earlier ones are put behind what became of them', () => {
  const ties = [tie('新建公共厕所20座。', ['新建公共厕所30座'], ['新建公共厕所20座'])];
  const { pieces, standing } = entryOf(LATER, ties, READ);
  expect(said(pieces)).toEqual([
    ...['kept:新建公共厕所', 'changed:30座', '1〔新建公共厕所-20座-〕', 'mark:，'],
    ...['changed:改造老旧管网，设立便民服务站', 'mark:。'],
  ]);
  expect(own(pieces)).toBe(LATER.text);
  expect(standing).toBe('tied');
});

test('two kept runs beside one another stay two: the earlier text need not have them so', () => {
  const ties = [tie('改造老旧。设立便民服务站。管网改造。', ['改造老旧管网'], ['改造老旧'])];
  const { pieces } = entryOf(clause('new', '1.p1', '改造老旧管网改造'), ties, READ);
  expect(said(pieces)).toEqual(['kept:改造老旧', 'kept:管网改造', '1〔改造老旧〕']);
});

test('words that a reader found new are new within a linked clause', () => {
  const ties = [tie('改造老旧管网。', ['改造老旧管网'], ['改造老旧管网'])];
  const { pieces } = entryOf(LATER, ties, { ...READ, fresh: ['设立便民服务站'] });
  expect(said(pieces)).toContain('new:设立便民服务站');
  expect(said(pieces)).toContain('kept:改造老旧管网');
});

test('a clause that goes back to nothing is new as a whole, and says who found so', () => {
  const row = { status: 'new', why: '前文没有。' } as const;
  expect(entryOf(LATER, [], READ)).toMatchObject({ standing: 'new', why: null });
  const read = entryOf(LATER, [], { ...READ, row });
  expect(read).toMatchObject({ standing: 'new', why: '前文没有。' });
  expect(read.pieces.every((piece) => piece.kind === 'new' || piece.kind === 'mark')).toBe(true);
});

test('an address or a signature is neither new nor changed', () => {
  const { pieces, standing } = entryOf(LATER, [], { ...READ, row: { status: 'apparatus', why: '署名。' } });
  expect([standing, said(pieces)]).toEqual(['apparatus', [`mark:${LATER.text}`]]);
});

test('between documents that nobody compared only shared runs are kept, and nothing is called changed', () => {
  const ties = [
    tie('改造老旧管网，设立便民服务站。', ['改造老旧管网，设立便民服务站'], ['改造老旧管网，设立便民服务站'], false),
  ];
  const { pieces } = entryOf(LATER, ties, { ...READ, isRead: false });
  expect(said(pieces)).toEqual([
    'new:新建公共厕所30座',
    'mark:，',
    'kept:改造老旧管网，设立便民服务站',
    '1〔改造老旧管网，设立便民服务站〕',
    'mark:。',
  ]);
});
