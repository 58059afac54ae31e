import type { APIRoute } from 'astro';
import type { Entity } from '../../../model/entity.ts';
import { keyOf } from '../../../model/ref.ts';
import { absolute } from '../../../site.ts';
import { type Apparatus, apparatus } from '../../../views/apparatus.ts';
import { csv } from '../../../views/csv.ts';

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
    const { work, clause } = found;
    const words = clause.head + clause.text;
    const printed = words.slice(mention.start, mention.end);
    return [[entity.name, printed, work.record.title, clause.id, clause.locator, words, absolute(clause.url)]];
  });
  return csv([['名称', '文中写法', '文件', '条款', '位置', '原文', '地址'], ...rows]);
}
