import { type Clause, isText } from '../model/clause.ts';
import { csvFile } from '../model/spreadsheet.ts';
import { treeOf } from '../model/tree.ts';
import { akomaNtoso } from './akn.ts';
import { clauseJson } from './clause-json.ts';
import type { Edition } from './edition.ts';
import type { EmittedFile } from './file.ts';
import type { Knowledge } from './known.ts';
import { clauseMarkdown, documentMarkdown } from './markdown.ts';
import { cellsOf } from './rows.ts';
import { clauseText, documentText } from './text.ts';

/** A table as a file for spreadsheets: its cells and nothing else. */
const tableCsv = (clauses: readonly Clause[], table: Clause): string =>
  csvFile(cellsOf(treeOf(clauses).children(table.id)));

/** Every heading, box and table as JSON, Markdown and text, with what stands in it; tables as CSV too; and the whole document as Markdown, text and Akoma Ntoso. */
export function emitForms(edition: Edition, knowledge: Knowledge): EmittedFile[] {
  const { record, clauses } = edition;
  const whole = `${record.id}/${record.id}`;
  return [
    { path: `${whole}.txt`, text: documentText(edition) },
    { path: `${whole}.md`, text: documentMarkdown(edition) },
    { path: `${whole}.xml`, text: akomaNtoso(edition) },
    ...clauses
      .filter((clause) => !isText(clause))
      .flatMap((clause) => {
        const path = `${record.id}/${clause.id}`;
        return [
          { path: `${path}.json`, text: clauseJson(edition, clause, knowledge) },
          { path: `${path}.md`, text: clauseMarkdown(edition, clause) },
          { path: `${path}.txt`, text: clauseText(edition, clause) },
          ...(clause.kind === 'table' ? [{ path: `${path}.csv`, text: tableCsv(clauses, clause) }] : []),
        ];
      }),
  ];
}
