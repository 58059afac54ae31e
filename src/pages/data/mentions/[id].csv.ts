import type { APIRoute } from 'astro';
import type { Entity } from '../../../model/entity.ts';
import { keyOf } from '../../../model/ref.ts';
import { csvFile } from '../../../model/spreadsheet.ts';
import { type Apparatus, apparatus } from '../../../views/apparatus.ts';
import { placeOf } from '../../../views/data-files.ts';

/** One row a mention of an entity: the words, the clause, its whole text and its address. */
export async function getStaticPaths() {
  const { entities } = await apparatus();
  return entities.map((entity) => ({ params: { id: entity.id }, props: { entity } }));
}

export const GET: APIRoute<{ entity: Entity }> = async ({ props }) =>
  new Response(table(props.entity, await apparatus()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

function table(entity: Entity, { clauseAt }: Apparatus): string {
  const rows = entity.mentions.flatMap((mention) => {
    const found = clauseAt.get(keyOf(mention));
    if (!found) return [];
    const { clause } = found;
    const words = clause.head + clause.text;
    const printed = words.slice(mention.start, mention.end);
    const { key, citation, address } = placeOf(clause.doc, clause.id);
    return [[entity.name, printed, clause.doc, clause.id, key, citation, address, words]];
  });
  return csvFile([['name', 'form', 'doc', 'clause', 'key', 'citation', 'address', 'text'], ...rows]);
}
