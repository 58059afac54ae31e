import type { APIRoute } from 'astro';
import type { Entity } from '../../model/entity.ts';
import { keyOf } from '../../model/ref.ts';
import { csvFile } from '../../model/spreadsheet.ts';
import { type Apparatus, apparatus } from '../../views/apparatus.ts';
import { placeOf } from '../../views/data-files.ts';

const HEAD = ['entity', 'name', 'form', 'doc', 'clause', 'key', 'citation', 'address', 'text'];

/** One row a mention of an entity: its id and name, the words, the clause, its whole text and its address. */
export const GET: APIRoute = async () => {
  const registers = await apparatus();
  const rows = registers.entities.flatMap((entity) => rowsOf(entity, registers));
  return new Response(csvFile([HEAD, ...rows]), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

const rowsOf = (entity: Entity, { clauseOf }: Apparatus): string[][] =>
  entity.mentions.map((mention) => {
    const { doc, id, head, text } = clauseOf(keyOf(mention)).clause;
    const words = head + text;
    const { key, citation, address } = placeOf(doc, id);
    return [entity.id, entity.name, words.slice(mention.start, mention.end), doc, id, key, citation, address, words];
  });
