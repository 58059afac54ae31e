import { type Clause, isText } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf } from '../model/ref.ts';
import { treeOf } from '../model/tree.ts';
import { escapeMdx } from './escape.ts';
import type { EmittedFile } from './file.ts';
import { rowsFrom, tableMarkdown } from './rows.ts';

/** The name of the file that holds what stands around the numbered parts. */
export const FRONT = 'front';

/** One MDX file a part and one for the front matter; each line of a body is a clause, its text plain. */
export function emitParts(document: DocumentRecord, clauses: readonly Clause[]): EmittedFile[] {
  const tops = clauses.filter((clause) => clause.parent === null && clause.kind !== 'front');
  const front = clauses.filter((clause) => clause.kind === 'front');
  const files = tops.map((top) => part(document, top, treeOf(clauses).subtree(top)));
  return front.length > 0 ? [part(document, null, front), ...files] : files;
}

function part(document: DocumentRecord, top: Clause | null, clauses: readonly Clause[]): EmittedFile {
  const part = top?.id ?? FRONT;
  const head = [
    '---',
    `# Generated from ${document.seed} by scripts/content.ts. Do not edit: change the source or the rules.`,
    `doc: ${document.id}`,
    `part: ${JSON.stringify(part)}`,
    `title: ${JSON.stringify(top?.title || top?.label || document.title)}`,
    '---',
  ];
  return { path: `${document.id}/${part}.mdx`, text: `${head.join('\n')}\n\n${body(clauses).join('\n\n')}\n` };
}

/** The clauses in order; a box is around all that stands in it, a table around its rows. */
function body(clauses: readonly Clause[]): string[] {
  const lines: string[] = [];
  const above = new Map(clauses.map(({ id, parent }) => [id, parent]));
  let box: string | null = null;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (box !== null && !isWithin(clause, box, above)) {
      lines.push('</Box>');
      box = null;
    }
    if (clause.kind === 'box') {
      lines.push(`<Box at="${keyOf(clause)}">`);
      box = clause.id;
    }
    const rows = rowsFrom(clauses, clause.kind === 'table' ? i + 1 : i);
    if (rows.length > 0) lines.push(table(clause, rows));
    else lines.push(line(clause));
    if (rows.length > 0) i += rows.length - (clause.kind === 'table' ? 0 : 1);
  }
  if (box !== null) lines.push('</Box>');
  return lines;
}

function isWithin({ parent }: Clause, box: string, above: ReadonlyMap<string, string | null>): boolean {
  for (let at = parent; at !== null; at = above.get(at) ?? null) if (at === box) return true;
  return false;
}

function line(clause: Clause): string {
  const name = isText(clause) || clause.kind === 'front' ? 'Paragraph' : 'Heading';
  return `<${name} at="${keyOf(clause)}">${escapeMdx(clause.head + clause.text)}</${name}>`;
}

/** The caption and the rows; `from` says the first one, where the table began on the page before. */
function table(clause: Clause, rows: readonly Clause[]): string {
  const begun = clause.kind === 'row';
  const at = keyOf(begun ? { doc: clause.doc, clause: clause.parent ?? '' } : clause);
  const caption = begun || clause.head === '' ? [] : [escapeMdx(clause.head)];
  const open = `<Table at="${at}" ${begun ? `from="${clause.id}" ` : ''}rows={${rows.length}}>`;
  return [open, ...caption, tableMarkdown(rows, escapeMdx), '</Table>'].join('\n\n');
}
