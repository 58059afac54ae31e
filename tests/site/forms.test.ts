import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { isText } from '../../src/model/clause.ts';
import { bare, wordsOfClauses } from '../emit/markup.ts';
import { clauses, documents } from './records.ts';

const docs = documents.map(({ id }) => [id] as const);
const own = (doc: string) => clauses.filter((clause) => clause.doc === doc);

test('every clause but paragraphs and rows, which stand in the forms of theirs, is served as JSON, Markdown and text', () => {
  const own = clauses.filter((clause) => !isText(clause));
  const missing = own.flatMap(({ doc, id }) =>
    ['json', 'md', 'txt'].map((form) => `dist/${doc}/${id}.${form}`).filter((file) => !existsSync(file)),
  );
  expect(missing).toEqual([]);
});

test.each(docs)('%s.epub is an archive whose first entry is a plain mimetype, of one day everywhere', (doc) => {
  const bytes = readFileSync(`dist/${doc}/${doc}.epub`);
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(bytes.readUInt16LE(12)).toBe(0x21);
  const text = Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('');
  for (const { text: words } of own(doc))
    expect(text).toContain(words.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
});

const jar = ['/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck'].find((file) => existsSync(file));
const hasJava = spawnSync('java', ['-version']).status === 0;
test.skipIf(!jar || !hasJava).concurrent.each(docs)(
  '%s.epub passes epubcheck (skipped where Debian’s epubcheck is not installed)',
  async (doc) => {
    const { stdout } = await promisify(execFile)('java', ['-jar', jar as string, `dist/${doc}/${doc}.epub`]);
    expect(stdout).toContain('0 fatals / 0 errors / 0 warnings');
  },
);

/** The text of a PDF without page numbers and the small clause numbers in the margin, and what it says of itself. */
async function readPdf(file: string) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  let text = '';
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const lines = items.flatMap((item) =>
      'str' in item && item.transform[5] > 60 && item.height > 8 ? [item.str] : [],
    );
    text += lines.join('');
  }
  const [outline, mark, data] = await Promise.all([pdf.getOutline(), pdf.getMarkInfo(), pdf.getMetadata()]);
  return { text, outline, tagged: mark?.Marked === true, info: data.info as Record<string, unknown> };
}

test.each(docs)('%s.pdf has the words of its clauses, bookmarks and tags', async (doc) => {
  const { text, outline, tagged, info } = await readPdf(`dist/${doc}/${doc}.pdf`);
  const parts = own(doc).filter(({ kind }) => kind === 'part');
  expect(bare(text).includes(wordsOfClauses(own(doc)))).toBe(true);
  const bookmarks = outline?.flatMap(({ title, items }) => [
    title,
    ...items.map((item: { title: string }) => item.title),
  ]);
  for (const { head } of parts) expect(bookmarks?.map(bare)).toContain(bare(head));
  expect(tagged).toBe(true);
  expect(info.Title).toContain(documents.find(({ id }) => id === doc)?.title);
});
