import { citation } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import { statusOf } from '../model/status.ts';
import { treeOf } from '../model/tree.ts';
import { type Edition, isHeading } from './edition.ts';
import { escapeMarkdown } from './escape.ts';
import { dates } from './text.ts';

/** The whole document as Markdown (CommonMark, GFM): a title, its facts, headings by level, a paragraph a clause. */
export function documentMarkdown({ record, clauses, absolute, published }: Edition): string {
  const tree = treeOf(clauses);
  const facts = [record.issuer, dates(record), statusOf(record, published).slice(2).join(' · ')].map(escapeMarkdown);
  const head = [`# ${escapeMarkdown(record.title)}`, [...facts, `<${absolute(record.url)}>`].join('\\\n')];
  return `${[...head, ...clauses.map((clause) => block(clause, tree.lineage(clause).length + 1))].join('\n\n')}\n`;
}

/** A clause and all below it as Markdown: the text, then where it comes from. */
export function clauseMarkdown({ record, clauses, absolute, published }: Edition, clause: Clause): string {
  const tree = treeOf(clauses);
  const above = tree.lineage(clause).length - 1;
  const blocks = tree.subtree(clause).map((own) => block(own, tree.lineage(own).length - above));
  const source = `— [${escapeMarkdown(citation(record, clause))}](${absolute(clause.url)})`;
  const status = escapeMarkdown(statusOf(record, published).join(' · '));
  return `${[...blocks, `${source}\\\n${status}`].join('\n\n')}\n`;
}

function block(clause: Clause, depth: number): string {
  const text = escapeMarkdown(clause.head + clause.text);
  return isHeading(clause) ? `${'#'.repeat(Math.min(6, depth))} ${text}` : text;
}
