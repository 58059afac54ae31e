import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { emitData, type Records } from './data.ts';
import type { EmittedFile } from './file.ts';
import { emitParts } from './mdx.ts';

export type { EmittedFile } from './file.ts';

/** All that `content/` holds. The same records give the same bytes. */
export function emit(
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
  return [...parts, ...emitData({ documents, clauses, ...records })];
}
