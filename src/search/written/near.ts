import { type Clause, hasPage } from '../../model/clause.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { treeOf } from '../../model/tree.ts';

/** A page of the Pagefind index: a clause that has a page of its own, with the words below it that have none. */
export interface NearPage {
  url: string;
  title: string;
  content: string;
}

/** Clauses → what Pagefind indexes, in document order; a page without words of its own is left out. */
export function nearPages(
  documents: readonly Pick<DocumentRecord, 'id' | 'shortTitle' | 'url'>[],
  clauses: readonly Clause[],
): NearPage[] {
  const byDoc = Map.groupBy(clauses, ({ doc }) => doc);
  return documents.flatMap(({ id, shortTitle, url }) => {
    const own = byDoc.get(id) ?? [];
    const tree = treeOf(own);
    const homeOf = (clause: Clause) => tree.lineage(clause).findLast(hasPage) ?? null;
    const homes = Map.groupBy(
      own.filter(({ text }) => text !== ''),
      homeOf,
    );
    return [...homes].map(([home, parts]) => ({
      url: home?.url ?? url,
      title: home
        ? `《${shortTitle}》${home.locator}${home.title ? ` ${home.title}` : ''}`
        : `《${shortTitle}》卷首与结尾`,
      content: [home?.title ?? '', ...parts.map(({ title, text }) => `${title}${title ? '。' : ''}${text}`)].join('\n'),
    }));
  });
}
