import { type Clause, isText } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf } from '../model/ref.ts';
import { treeOf } from '../model/tree.ts';
import { escapeMdx } from './escape.ts';
import type { EmittedFile } from './file.ts';

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

function body(clauses: readonly Clause[]): string[] {
  const lines: string[] = [];
  let box: string | null = null;
  for (const clause of clauses) {
    if (box !== null && clause.parent !== box) {
      lines.push('</Box>');
      box = null;
    }
    if (clause.kind === 'box') {
      lines.push(`<Box at="${keyOf(clause)}">`);
      box = clause.id;
    }
    lines.push(line(clause));
  }
  if (box !== null) lines.push('</Box>');
  return lines;
}

function line(clause: Clause): string {
  const name = isText(clause) || clause.kind === 'front' ? 'Paragraph' : 'Heading';
  return `<${name} at="${keyOf(clause)}">${escapeMdx(clause.head + clause.text)}</${name}>`;
}
