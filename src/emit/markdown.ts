import { citation, issuerText } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import { standingOf, statusOf } from '../model/status.ts';
import { treeOf } from '../model/tree.ts';
import { type Edition, isHeading } from './edition.ts';
import { escapeMarkdown } from './escape.ts';
import { rowsFrom, tableMarkdown } from './rows.ts';
import { dates } from './text.ts';

/** The whole document as Markdown (CommonMark, GFM): a title, its facts, headings by level, a paragraph a clause, tables. */
export function documentMarkdown({ record, clauses, absolute, published }: Edition): string {
  const tree = treeOf(clauses);
  const facts = [issuerText(record), dates(record), standingOf(record, published).join(' · ')].map(escapeMarkdown);
  const head = [`# ${escapeMarkdown(record.title)}`, [...facts, `<${absolute(record.url)}>`].join('\\\n')];
  const depth = (clause: Clause) => tree.level(clause) + 1;
  return `${[...head, ...blocks(clauses, depth)].join('\n\n')}\n`;
}

/** A clause and all below it as Markdown: the text, then where it comes from, with the text check. */
export function clauseMarkdown({ record, clauses, absolute, published }: Edition, clause: Clause): string {
  const tree = treeOf(clauses);
  const above = tree.level(clause) - 1;
  const all = blocks(tree.subtree(clause), (own) => tree.level(own) - above);
  const source = `— [${escapeMarkdown(citation(record, clause))}](${absolute(clause.url)})`;
  const facts = escapeMarkdown([`文本校验 ${clause.hash}`, ...statusOf(record, published)].join(' · '));
  return `${[...all, `${source}\\\n${facts}`].join('\n\n')}\n`;
}

/** Rows that follow one another are one table; everything else is a block of its own. */
function blocks(clauses: readonly Clause[], depthOf: (clause: Clause) => number): string[] {
  const found: string[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const rows = rowsFrom(clauses, i);
    if (rows.length > 0) found.push(tableMarkdown(rows, escapeMarkdown));
    else if (clause.kind !== 'table' || clause.head !== '') found.push(block(clause, depthOf(clause)));
    i += Math.max(0, rows.length - 1);
  }
  return found;
}

/** One clause: a heading, or a paragraph. `depth` 1 is the title of a document. */
export function block(clause: Clause, depth: number): string {
  const text = escapeMarkdown(clause.head + clause.text);
  if (clause.kind === 'table') return `**${text}**`;
  return isHeading(clause) ? `${'#'.repeat(Math.min(6, depth))} ${text}` : text;
}
