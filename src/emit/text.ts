import { citation, inferredText, issuerText, signedText } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { standingOf, statusOf } from '../model/status.ts';
import { treeOf } from '../model/tree.ts';
import { type Edition, isHeading } from './edition.ts';

/** One line a clause; paragraphs are indented by two full-width spaces, as in print; the cells of a row are parted by tabs. */
const line = (clause: Clause): string =>
  `${isHeading(clause) || clause.kind === 'row' ? '' : '　　'}${clause.head}${clause.text}`;

/** A table without a caption has no line of its own. */
const lines = (clauses: readonly Clause[]): string[] =>
  clauses.filter(({ kind, head }) => kind !== 'table' || head !== '').map(line);

/** The signature as printed, and beside it the date that the text itself suggests. */
export function dates(record: DocumentRecord): string {
  const inferred = inferredText(record);
  const doubt = inferred ? `（${inferred}）` : '';
  return `署名日期：${signedText(record)}${doubt}`;
}

/** 《…》第二部分（二）1　钢铁产业（文本校验 1a2b3c4d）: all that a citation needs but the address. */
export const cited = (record: DocumentRecord, clause: Clause): string =>
  `${citation(record, clause)}${clause.title && `　${clause.title}`}（文本校验 ${clause.hash}）`;

/** The whole document as plain text (UTF-8, line feeds): a head of facts, an empty line, the text. */
export function documentText({ record, clauses, absolute, published }: Edition): string {
  const counts = standingOf(record, published).join(' · ');
  const head = [record.title, issuerText(record), dates(record), counts, absolute(record.url)];
  return `${[...head, '', ...lines(clauses)].join('\n')}\n`;
}

/** A clause and all below it as plain text: its citation with the text check, whether it counts, address, an empty line, the text. */
export function clauseText({ record, clauses, absolute, published }: Edition, clause: Clause): string {
  const head = [cited(record, clause), statusOf(record, published).join(' · '), absolute(clause.url)];
  return `${[...head, '', ...lines(treeOf(clauses).subtree(clause))].join('\n')}\n`;
}
