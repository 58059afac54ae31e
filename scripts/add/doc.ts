import WordExtractor from 'word-extractor';
import { linesOfTable } from '../../src/import/grid.ts';
import { type Converted, Ledger, Unreadable } from '../../src/import/ledger.ts';

const AS_PRINTED = { filterUnicode: false };

/**
 * A file of Word 97–2003 → lines. The library reads words and tables; the numbers that Word generates it does not, and
 * says nothing of spans: both are doubts.
 */
export async function readDoc(bytes: Uint8Array): Promise<Converted> {
  const file = await opened(bytes);
  const ledger = new Ledger();
  const body = file.getBody(AS_PRINTED);
  if (/^\s*$/.test(body)) throw new Unreadable('文件里没有文字：如果是扫描件，先做文字识别（OCR）。');
  const boxes = file.getTextboxes({ ...AS_PRINTED, includeHeadersAndFooters: false, includeBody: true }).trim();
  const notes = [file.getFootnotes(AS_PRINTED), file.getEndnotes(AS_PRINTED)].join('\n').trim();
  noteLines(ledger, '删去页眉', file.getHeaders({ ...AS_PRINTED, includeFooters: false }));
  noteLines(ledger, '删去页脚', file.getFooters(AS_PRINTED));
  noteLines(ledger, '删去批注', file.getAnnotations(AS_PRINTED));
  noteLines(ledger, '文本框里的字移到文末', boxes);
  noteLines(ledger, '脚注移到文末', notes);
  if (boxes !== '') ledger.doubt('文本框里的字移到了文末：须核对它的位置');
  if (notes !== '') ledger.doubt('脚注移到了文末：文中的注号须核对');
  if (hasLists(bytes))
    ledger.doubt('旧的 .doc 里由 Word 自动生成的编号读不出：如果文中的编号少了，用 Word 或 WPS 另存为 .docx 再添加');
  const text = [...linesOf(body, ledger), boxes, notes].filter(Boolean).join('\n');
  return { text, changes: ledger.changes, doubts: ledger.doubts };
}

/** Every word of such a file, a paragraph a line, and its notes. @throws Unreadable */
export async function wordsOfDoc(bytes: Uint8Array): Promise<string[]> {
  const file = await opened(bytes);
  const boxes = { ...AS_PRINTED, includeHeadersAndFooters: false, includeBody: true };
  const parts = [file.getBody(AS_PRINTED), file.getTextboxes(boxes), file.getFootnotes(AS_PRINTED)];
  return [...parts, file.getEndnotes(AS_PRINTED)].flatMap((part) => part.split(/[\r\n\v]+/));
}

const opened = (bytes: Uint8Array) =>
  new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw new Unreadable('不是能读的 .doc 文件（加了密码，或已损坏）：用 Word 或 WPS 另存为 .docx 再添加。');
  });

/** Rows of a table come as cells parted by tabs; all others are paragraphs. */
function linesOf(body: string, ledger: Ledger): string[] {
  const lines: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) {
      ledger.doubt('.doc 里的表格：合并的格须核对');
      const cell = (words: string) => ({ paragraphs: [words], columns: 1, covered: false });
      lines.push(
        ...linesOfTable(
          rows.map((row) => row.map(cell)),
          ledger,
        ),
      );
    }
    rows = [];
  };
  for (const line of body.split(/[\r\n\v]/)) {
    const cells = line.split('\t').map((words) => words.trim());
    const isRow = cells.length > 2 || (cells.length === 2 && cells.every((words) => words !== ''));
    if (isRow) rows.push(cells.at(-1) === '' ? cells.slice(0, -1) : cells);
    else {
      close();
      lines.push(line.replaceAll('\t', ' '));
    }
  }
  close();
  return lines;
}

function noteLines(ledger: Ledger, what: string, words: string): void {
  for (const line of words.split(/[\r\n]+/)) if (line.trim() !== '') ledger.note(what, line);
}

/** True where a paragraph names a list: the property `sprmPIlfo` (0x460B) with a list that is not 0. */
function hasLists(bytes: Uint8Array): boolean {
  for (let i = 0; i + 3 < bytes.length; i++)
    if (bytes[i] === 0x0b && bytes[i + 1] === 0x46 && bytes[i + 2] !== 0 && bytes[i + 3] === 0) return true;
  return false;
}
