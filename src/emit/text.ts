import { citation, formatDate, inferredText } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { statusOf } from '../model/status.ts';
import { treeOf } from '../model/tree.ts';
import { type Edition, isHeading } from './edition.ts';

/** One line a clause; paragraphs are indented by two full-width spaces, as in print. */
const line = (clause: Clause): string => `${isHeading(clause) ? '' : '　　'}${clause.head}${clause.text}`;

/** The signature as printed, and beside it the date that the text itself suggests. */
export function dates(record: DocumentRecord): string {
  const inferred = inferredText(record);
  const doubt = inferred ? `（${inferred}）` : '';
  return `署名日期：${formatDate(record.signed)}${doubt}`;
}

/** The whole document as plain text (UTF-8, line feeds): a head of facts, an empty line, the text. */
export function documentText({ record, clauses, absolute, published }: Edition): string {
  const counts = statusOf(record, published).slice(2).join(' · ');
  const head = [record.title, record.issuer, dates(record), counts, absolute(record.url)];
  return `${[...head, '', ...clauses.map(line)].join('\n')}\n`;
}

/** A clause and all below it as plain text: its citation and address, an empty line, the text. */
export function clauseText({ record, clauses, absolute, published }: Edition, clause: Clause): string {
  const head = [citation(record, clause), statusOf(record, published).join(' · '), absolute(clause.url)];
  return `${[...head, '', ...treeOf(clauses).subtree(clause).map(line)].join('\n')}\n`;
}
