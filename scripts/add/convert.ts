import path from 'node:path';
import { readDocx } from '../../src/import/docx/index.ts';
import { wordsOfDocx } from '../../src/import/docx/words.ts';
import { decodeText } from '../../src/import/encoding.ts';
import { charsetOf, readHtml } from '../../src/import/html/index.ts';
import { wordsOfHtml } from '../../src/import/html/words.ts';
import { type Converted, Ledger, Unreadable } from '../../src/import/ledger.ts';
import { plainMarkdown } from '../../src/import/markdown.ts';
import { htmlOfArchive } from '../../src/import/mhtml.ts';
import { tidy } from '../../src/import/tidy.ts';
import { readDoc, wordsOfDoc } from './doc.ts';
import { readPdf, wordsOfPdf } from './pdf.ts';

/** What a file is, whatever it is called: people name web pages .doc, and .docx what is none. */
function kindOf(file: string, bytes: Uint8Array): string {
  const named = path.extname(file).toLowerCase().slice(1);
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (opening.startsWith('%PDF-')) return 'pdf';
  if (opening.startsWith('PK\u0003\u0004')) return 'docx';
  if (opening.startsWith('\u00d0\u00cf\u0011\u00e0')) return named === 'docx' ? 'docx' : 'doc';
  if (opening.startsWith('{\\rtf')) throw new Unreadable('这是 RTF 文件：用 Word 或 WPS 另存为 .docx 再添加。');
  if (/^(?:From:|MIME-Version:)/m.test(opening) && /multipart\/related/i.test(opening)) return 'mhtml';
  if (named === 'htm' || named === 'doc' || named === 'docx')
    return /<html|<!doctype html/i.test(opening) || named === 'htm' ? 'html' : named;
  return named;
}

/** A file → its text as the parser reads it, what was done to it, and what is in doubt. @throws Unreadable */
export async function convert(file: string, bytes: Uint8Array): Promise<Converted> {
  const kind = kindOf(file, bytes);
  const ledger = new Ledger();
  const { text, changes, doubts } = await read(kind, bytes, ledger);
  const end = new Ledger();
  const plain = tidy(text, end, kind !== 'txt');
  if (plain.trim() === '') throw new Unreadable('文件里没有文字。');
  return { text: plain, changes: [...changes, ...end.changes], doubts };
}

async function read(kind: string, bytes: Uint8Array, ledger: Ledger): Promise<Converted> {
  switch (kind) {
    case 'docx':
      return readDocx(bytes);
    case 'html':
      return readHtml(decodeText(bytes, ledger, charsetOf(bytes)), ledger);
    case 'doc':
      return readDoc(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'mhtml':
      return readHtml(htmlOfArchive(bytes, ledger), ledger);
    case 'md': {
      const text = plainMarkdown(decodeText(bytes, ledger).replace(/\r\n?/g, '\n'), ledger);
      return { text, changes: ledger.changes, doubts: ledger.doubts };
    }
    default: {
      const text = decodeText(bytes, ledger);
      return { text, changes: ledger.changes, doubts: ledger.doubts };
    }
  }
}

/** Every word that is stored in a file, a line each: what its text is held against. @throws Unreadable */
export async function wordsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const ledger = new Ledger();
  switch (kindOf(file, bytes)) {
    case 'docx':
      return wordsOfDocx(bytes);
    case 'doc':
      return wordsOfDoc(bytes);
    case 'pdf':
      return wordsOfPdf(bytes);
    case 'html':
      return wordsOfHtml(decodeText(bytes, ledger, charsetOf(bytes)));
    case 'mhtml':
      return wordsOfHtml(htmlOfArchive(bytes, ledger));
    default:
      return decodeText(bytes, ledger).split(/\r\n?|\n/);
  }
}
