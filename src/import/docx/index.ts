import { strFromU8 } from 'fflate';
import { decodeText } from '../encoding.ts';
import { readHtml } from '../html/index.ts';
import { type Converted, Ledger, Unreadable } from '../ledger.ts';
import { htmlOfArchive } from '../mhtml.ts';
import { Body } from './body.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { mainPart, unpacked } from './parts.ts';
import { PICTURE } from './run.ts';
import { Styles } from './styles.ts';
import { all, attribute, type Element, elementsOf, find, nameOf, readXml, wordsOf } from './xml.ts';

/**
 * A Word file (.docx) → lines: paragraphs with the numbers that Word generates, tables, notes. Insertions of a revision
 * are read, deletions are not; what is left away is noted.
 */
export function readDocx(bytes: Uint8Array): Converted {
  const parts = unpacked(bytes);
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): Element | null => {
    const file = parts[folder + name];
    return file ? readXml(strFromU8(file), name) : null;
  };
  const ledger = new Ledger();
  const styles = new Styles(part('styles.xml'));
  const numbering = new Numbering(part('numbering.xml'), styles, ledger);
  const notes = new Notes({ footnote: part('footnotes.xml'), endnote: part('endnotes.xml') }, ledger);
  const body = find(readXml(strFromU8(parts[main] as Uint8Array), main), 'body');
  if (!body) throw new Unreadable('文件里没有正文，不是 Word 文稿。');
  const chunk = (id: string) => chunkOf(parts, main, id, ledger);
  const tools = { styles, numbering, notes, ledger, chunk };
  const lines = new Body(tools).lines(body);
  const ends = notes.lines((note) => new Body(tools).lines(note));
  around(parts, folder, ledger);
  const text = [...lines, ...ends].join('\n');
  assertText(text, ledger);
  return { text, changes: ledger.changes, doubts: ledger.doubts };
}

/** The lines of a page that is stored in the file instead of paragraphs, as programs on the web make Word files. */
function chunkOf(parts: Readonly<Record<string, Uint8Array>>, main: string, id: string, ledger: Ledger): string[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = parts[`${folder}_rels/${main.slice(folder.length)}.rels`];
  const relation = (rels ? elementsOf(readXml(strFromU8(rels), 'document.xml.rels')) : []).find(
    (one) => attribute(one, 'Id') === id,
  );
  const target = attribute(relation, 'Target') ?? '';
  const bytes = parts[target.startsWith('/') ? target.slice(1) : folder + target];
  if (!bytes) {
    ledger.doubt(`文件里嵌着另一个文件，没有读：${target || id}`);
    return [];
  }
  if (/\.txt$/i.test(target)) return decodeText(bytes, ledger).split(/\r?\n/);
  const html = /\.mht$/i.test(target) ? htmlOfArchive(bytes, ledger) : decodeText(bytes, ledger);
  return readHtml(html, ledger, false).text.split('\n');
}

/** What stands around the text: heads and feet of pages, comments. None is read; each is noted. */
function around(parts: Readonly<Record<string, Uint8Array>>, folder: string, ledger: Ledger): void {
  for (const [name, file] of Object.entries(parts)) {
    const [, kind] = new RegExp(`^${folder}(header|footer|comments)\\d*\\.xml$`).exec(name) ?? [];
    if (!kind) continue;
    const root = readXml(strFromU8(file), name);
    const blocks = kind === 'comments' ? elementsOf(root).filter((one) => nameOf(one) === 'comment') : all(root, 'p');
    for (const block of blocks) {
      const words = all(block, 't').map(wordsOf).join('');
      const what = { header: '删去页眉', footer: '删去页脚', comments: '删去批注' }[kind];
      if (what && words.trim() !== '') ledger.note(what, words);
    }
  }
}

/** @throws Unreadable for a scan: pictures, and no words to speak of. */
function assertText(text: string, ledger: Ledger): void {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const pictures = ledger.changes.find(({ what }) => what === PICTURE)?.count ?? 0;
  if (letters === 0 && pictures === 0) throw new Unreadable('文件里没有文字。');
  if (letters < 40 * pictures && letters < 200 && pictures > 0)
    throw new Unreadable('文件里只有图片，没有文字：是扫描件。先做文字识别（OCR），核对以后再添加。');
  if (pictures > 0) ledger.doubt('有图片没有读：图里如果有正文，须补进来');
}
