import { isOwnPage, targetPath } from '../model/address.ts';
import type { Records } from '../model/dataset.ts';
import { KIND_FOLDER } from '../model/entity.ts';
import type { Redirect } from '../model/forward.ts';
import { keyOf } from '../model/ref.ts';

/**
 * Pages that were published of what now stands on the page of something larger: of a pair of clauses, on that of its
 * subject; of a name that one clause mentions, in the list of its kind; of a target, on that of its clause. Each with its
 * place there.
 */
export function foldedPages(
  pages: readonly string[],
  { links, entities, terms, targets, clauses }: Pick<Records, 'links' | 'entities' | 'terms' | 'targets' | 'clauses'>,
): Redirect[] {
  const urls = new Map(clauses.map((clause) => [keyOf(clause), clause.url]));
  /** A target whose clause is not there was refused before. */
  const placeOf = (target: Records['targets'][number]): string => {
    const url = urls.get(keyOf(target));
    if (url === undefined) throw new Error(`no clause ${keyOf(target)}`);
    return targetPath(target.id, url);
  };
  const places = new Map<string, string>([
    ...links.map(({ id, url }) => [`/compare/${id}/`, url] as const),
    ...targets.map((one) => [`/targets/${one.id}/`, placeOf(one)] as const),
    ...[...entities.map((one) => [KIND_FOLDER[one.kind], one] as const), ...terms.map((one) => ['terms', one] as const)]
      .filter(([, { url }]) => !isOwnPage(url))
      .map(([folder, { id, url }]) => [`/${folder}/${id}/`, url] as const),
  ]);
  return pages.flatMap((from) => {
    const to = places.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
}
