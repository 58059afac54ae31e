import type { Records } from '../model/dataset.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import { emitData } from './data.ts';
import type { EmittedFile } from './file.ts';
import { emitMatrix } from './matrix.ts';
import { emitParts } from './mdx.ts';
import { emitTargetTables } from './target-tables.ts';

export type { EmittedFile } from './file.ts';

/** All that `content/` holds. The same records give the same bytes. */
export function emit(site: SiteFacts, records: Records): EmittedFile[] {
  const { documents, clauses, links, themes, targets } = records;
  const byDoc = Map.groupBy(clauses, ({ doc }) => doc);
  const parts = documents.flatMap((document) => emitParts(document, byDoc.get(document.id) ?? []));
  const matrix = emitMatrix(clauses, links);
  const tables = emitTargetTables(documents, clauses, themes, targets);
  const facts = { path: 'site.json', text: `${JSON.stringify(site, null, 2)}\n` };
  return [facts, ...parts, ...tables, ...emitData(records), ...matrix];
}
