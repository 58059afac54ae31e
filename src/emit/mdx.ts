import { type Clause, isText } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { FRONT, levelsAbove, type ReadingPage, readingPages } from '../model/reading.ts';
import { keyOf } from '../model/ref.ts';
import { treeOf } from '../model/tree.ts';
import { escapeMdx } from './escape.ts';
import type { EmittedFile } from './file.ts';
import { rowsFrom, tableMarkdown } from './rows.ts';

/** One MDX file a reading page and one for the front matter, with which a text of a few words is read; each line of a body is a clause, its text plain. */
export function emitParts(document: DocumentRecord, clauses: readonly Clause[]): EmittedFile[] {
  const pages = readingPages(clauses);
  const [first] = pages;
  // A text of a few words stands between what is around it, as printed.
  if (first?.id === FRONT) return [file(document, FRONT, document.title, body(clauses, first))];
  const front = clauses.filter((clause) => clause.kind === 'front');
  const files = pages.map((page) => file(document, page.id, titleOf(page), body(page.clauses, page, clauses)));
  return front.length > 0 ? [file(document, FRONT, document.title, body(front)), ...files] : files;
}

const titleOf = ({ part, name }: ReadingPage): string => (part ? part.title || part.label || name : name);

function file(document: DocumentRecord, part: string, title: string, lines: readonly string[]): EmittedFile {
  const head = [
    '---',
    `# Generated from ${document.seed} by scripts/content.ts. Do not edit: change the source or the rules.`,
    `doc: ${document.id}`,
    `part: ${JSON.stringify(part)}`,
    `title: ${JSON.stringify(title)}`,
    '---',
  ];
  return { path: `${document.id}/${part}.mdx`, text: `${head.join('\n')}\n\n${lines.join('\n\n')}\n` };
}

/** The clauses in order; a box is around all that stands in it, a table around its rows. */
function body(clauses: readonly Clause[], page?: ReadingPage, all: readonly Clause[] = clauses): string[] {
  const tree = treeOf(all);
  const levels = page ? levelsAbove(page, tree) : () => 0;
  const above = (clause: Clause) => (levels(clause) === 0 ? '' : ` above={${levels(clause)}}`);
  const lines: string[] = [];
  const owners = new Map(clauses.map(({ id, parent }) => [id, parent]));
  let box: string | null = null;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (box !== null && !isWithin(clause, box, owners)) {
      lines.push('</Box>');
      box = null;
    }
    if (clause.kind === 'box') {
      lines.push(`<Box at="${keyOf(clause)}">`);
      box = clause.id;
    }
    const rows = rowsFrom(clauses, clause.kind === 'table' ? i + 1 : i);
    if (rows.length > 0)
      lines.push(table(clause, rows, above((clause.kind === 'row' && tree.parent(clause)) || clause)));
    else lines.push(line(clause, above(clause)));
    if (rows.length > 0) i += rows.length - (clause.kind === 'table' ? 0 : 1);
  }
  if (box !== null) lines.push('</Box>');
  return lines;
}

function isWithin({ parent }: Clause, box: string, owners: ReadonlyMap<string, string | null>): boolean {
  for (let at = parent; at !== null; at = owners.get(at) ?? null) if (at === box) return true;
  return false;
}

function line(clause: Clause, above: string): string {
  const name = isText(clause) || clause.kind === 'front' ? 'Paragraph' : 'Heading';
  const level = name === 'Heading' ? above : '';
  return `<${name} at="${keyOf(clause)}"${level}>${escapeMdx(clause.head + clause.text)}</${name}>`;
}

/** The caption and the rows; `from` says the first one, where the table began on the page before. */
function table(clause: Clause, rows: readonly Clause[], above: string): string {
  const begun = clause.kind === 'row';
  const at = keyOf(begun ? { doc: clause.doc, clause: clause.parent ?? '' } : clause);
  const caption = begun || clause.head === '' ? [] : [escapeMdx(clause.head)];
  const open = `<Table at="${at}" ${begun ? `from="${clause.id}" ` : ''}rows={${rows.length}}${above}>`;
  return [open, ...caption, tableMarkdown(rows, escapeMdx), '</Table>'].join('\n\n');
}
