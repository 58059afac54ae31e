import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Link } from '../model/link.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import type { Target } from '../model/target.ts';
import type { Theme } from '../model/theme.ts';
import { emitData, type Records } from './data.ts';
import type { EmittedFile } from './file.ts';
import { emitMatrix } from './matrix.ts';
import { emitParts } from './mdx.ts';
import { emitTargetTables } from './target-tables.ts';

export type { EmittedFile } from './file.ts';

/** All that `content/` holds. The same records give the same bytes. */
export function emit(
  site: SiteFacts,
  documents: readonly DocumentRecord[],
  clauses: readonly Clause[],
  records: Records,
): EmittedFile[] {
  const parts = documents.flatMap((document) =>
    emitParts(
      document,
      clauses.filter(({ doc }) => doc === document.id),
    ),
  );
  const matrix = emitMatrix(clauses, (records.links ?? []) as Link[]);
  const tables = emitTargetTables(documents, clauses, records.themes as Theme[], records.targets as Target[]);
  const facts = { path: 'site.json', text: `${JSON.stringify(site, null, 2)}\n` };
  return [facts, ...parts, ...tables, ...emitData({ documents, clauses, ...records }), ...matrix];
}
