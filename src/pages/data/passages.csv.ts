import type { APIRoute } from 'astro';
import { csvFile } from '../../model/spreadsheet.ts';
import { apparatus } from '../../views/apparatus.ts';
import { placeOf } from '../../views/data-files.ts';

const HEAD = ['theme', 'name', 'doc', 'clause', 'key', 'citation', 'address', 'text'];

/** One row a paragraph of a theme: its id and name, the clause, its address and its whole text, in the order of the documents. */
export const GET: APIRoute = async () => {
  const { themes, clauseAt, themesAt } = await apparatus();
  const rows = themes.flatMap(({ id, name }) =>
    [...clauseAt]
      .filter(([at]) => themesAt(at).includes(id))
      .map(([, { clause }]) => {
        const { key, citation, address } = placeOf(clause.doc, clause.id);
        return [id, name, clause.doc, clause.id, key, citation, address, clause.head + clause.text];
      }),
  );
  return new Response(csvFile([HEAD, ...rows]), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
