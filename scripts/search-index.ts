import * as pagefind from 'pagefind';
import type { Clause } from '../src/model/clause.ts';
import { pairs } from '../src/search/tokens.ts';

/** Writes the Pagefind index: one record for each clause that has a title or text. Returns how many. */
export async function writeSearchIndex(clauses: readonly Clause[], outputPath: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(errors.join('\n'));
  const records = clauses.filter(({ title, text }) => title + text !== '');
  for (const { doc, id, title, text } of records) {
    const content = [title, text]
      .filter(Boolean)
      .map((words) => pairs(words).join(' '))
      .join(' ');
    const added = await index.addCustomRecord({ url: `/?at=${doc}/${id}`, content, language: 'und' });
    if (added.errors.length > 0) throw new Error(`${doc}/${id}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  return records.length;
}
