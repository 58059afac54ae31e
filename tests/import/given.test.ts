/** A document that the site gave for Word is read back by `npm run add` to the same clauses at the same addresses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documentDocx } from '../../src/emit/docx/index.ts';
import { readDocx } from '../../src/import/docx/index.ts';
import { treeOf } from '../../src/model/tree.ts';
import { editionOf, metaIn, textFolders } from '../emit/editions.ts';

const read = (folder: string) => editionOf(readFileSync(path.join(folder, 'source.txt'), 'utf8'), metaIn(folder));

/** A box is read as ruled lines, which hold paragraphs alone: no numbered items, no tables. */
const isPlain = (folder: string): boolean => {
  const { clauses } = read(folder);
  const tree = treeOf(clauses);
  const boxed = clauses.filter((clause) => tree.lineage(clause).some(({ kind }) => kind === 'box'));
  return boxed.every(({ kind }) => kind === 'box' || kind === 'paragraph');
};

test.each(textFolders().filter(isPlain))('%s', (folder) => {
  const edition = read(folder);
  const { text, changes } = readDocx(documentDocx(edition));
  const back = editionOf(`${text}\n`, metaIn(folder));
  const bare = (words: string) => words.replace(/\s/gu, '');
  const shown = (clauses: typeof edition.clauses) =>
    clauses.map(({ id, kind, head, text: words }) => ({ id, kind, head: bare(head), text: bare(words) }));
  expect(shown(back.clauses)).toEqual(shown(edition.clauses));
  // What the edition says of the text stands in the margins, and is left there.
  expect(changes.map(({ what }) => what).filter((what) => !/页眉|页脚|合并的单元格/.test(what))).toEqual([]);
});
