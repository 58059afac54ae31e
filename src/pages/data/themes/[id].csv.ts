import type { APIRoute } from 'astro';
import { csvFile } from '../../../model/spreadsheet.ts';
import type { Theme } from '../../../model/theme.ts';
import { apparatus } from '../../../views/apparatus.ts';
import { placeOf } from '../../../views/data-files.ts';

/** One row a paragraph of a theme: the clause, its address and its whole text, in the order of the documents. */
export async function getStaticPaths() {
  const { themes } = await apparatus();
  return themes.map((theme) => ({ params: { id: theme.id }, props: { theme } }));
}

export const GET: APIRoute<{ theme: Theme }> = async ({ props: { theme } }) => {
  const { clauseAt, themesAt } = await apparatus();
  const rows = [...clauseAt]
    .filter(([at]) => themesAt(at).includes(theme.id))
    .map(([, { clause }]) => {
      const { key, citation, address } = placeOf(clause.doc, clause.id);
      return [theme.name, clause.doc, clause.id, key, citation, address, clause.head + clause.text];
    });
  const table = csvFile([['theme', 'doc', 'clause', 'key', 'citation', 'address', 'text'], ...rows]);
  return new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
