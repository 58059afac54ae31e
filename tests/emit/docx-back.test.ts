/** A Word file that is read as Word shows it, and parsed again, is the same clauses at the same addresses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentDocx } from '../../src/emit/docx/index.ts';
import { editionOf, metaIn, textFolders } from './editions.ts';
import { textOfMarkup } from './markup.ts';

/** The lines of a body: a paragraph each, those that a style separator ends going on; tables by tabs, boxes ruled. */
function linesOf(xml: string, ruled: boolean): string {
  const joined = xml.replace(
    /<w:p>((?:(?!<\/w:p>).)*<w:specVanish\/>(?:(?!<\/w:p>).)*)<\/w:p><w:p>/gs,
    (_, inside) => `<w:p>${inside}`,
  );
  const words = (part: string) => textOfMarkup(part.replaceAll('<w:tab/>', '\t'));
  const paragraphs = (part: string) => [...part.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => words(one));
  const rows = (table: string) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
        .map(([cell]) => words(cell) + '\t'.repeat(Number(/gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1) - 1))
        .join('\t'),
    );
  const box = (lines: readonly string[]) =>
    ruled ? ['┌──┐', `│${lines[0]}│`, '├──┤', ...lines.slice(1).map((line) => `│${line}│`), '└──┘'] : lines;
  const lines = [...joined.matchAll(/<w:tbl>(.*?)<\/w:tbl>(?!<w:p>.{0,90}<\/w:p><\/w:tc>)|<w:p>.*?<\/w:p>/gs)].flatMap(
    ([block, table]) =>
      table === undefined
        ? paragraphs(block)
        : (table.match(/<w:gridCol /g)?.length ?? 0) === 1
          ? box(paragraphs(table).filter(Boolean))
          : rows(table),
  );
  return `${lines.join('\n')}\n`;
}

test.each(textFolders())('%s', (folder) => {
  const source = readFileSync(path.join(folder, 'source.txt'), 'utf8');
  const meta = metaIn(folder);
  const edition = editionOf(source, meta);
  const xml = strFromU8(unzipSync(documentDocx(edition))['word/document.xml'] as Uint8Array);
  const back = editionOf(linesOf(xml.replace(/<w:sectPr>.*/s, ''), source.includes('┌')), meta);
  const bare = (text: string) => text.replace(/\s/gu, '');
  const shown = (clauses: typeof edition.clauses) =>
    clauses.map(({ id, kind, head, text }) => ({ id, kind, head: bare(head), text: bare(text) }));
  expect(shown(back.clauses)).toEqual(shown(edition.clauses));
});
