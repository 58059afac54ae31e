import { pagePath } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRecord } from '../model/register.ts';

/** A published address that is gone, and the path where its words stand now. */
export interface Forward {
  doc: string;
  id: string;
  kind: Clause['kind'];
  from: string;
  to: string;
  /** Where it leads, in words. */
  place: string;
}

/** Every address that leads on: of clauses that have gone, and those under which a clause stood before. */
export function forwardsOf(
  documents: readonly Pick<DocumentRecord, 'id' | 'title' | 'url'>[],
  clauses: readonly Pick<Clause, 'doc' | 'id' | 'locator' | 'url'>[],
  addresses: readonly AddressRecord[],
): Forward[] {
  const works = new Map(documents.map((work) => [work.id, work]));
  const byKey = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  return addresses.flatMap(({ doc, id, kind, url, to, earlier }) => {
    const target = to ?? keyOf({ doc, id });
    const work = works.get(target.split('/')[0] ?? '');
    const clause = byKey.get(target);
    const place = work ? `《${work.title}》${clause?.locator ?? ''}` : target;
    const there = clause?.url ?? work?.url ?? target;
    return [...(to === null ? [] : [url]), ...earlier].map((from) => ({ doc, id, kind, from, to: there, place }));
  });
}

/** The pages that are gone, each with where it leads. What is said of a page goes before what is said of its paragraphs. */
export function forwardPages(moved: readonly Forward[], live: ReadonlySet<string>): Map<string, Forward> {
  const isPart = ({ from }: Forward) => from.includes('#');
  const first = [...moved.filter(isPart), ...moved.filter((forward) => !isPart(forward))];
  return new Map(
    first.map((forward) => [pagePath(forward.from), forward] as const).filter(([from]) => !live.has(from)),
  );
}

/** The page on which a reader of an old address arrives: its own, or where that page forwards by now. */
export function landings(moved: readonly Forward[]): (url: string) => string {
  const pages = new Map(moved.filter(({ from }) => !from.includes('#')).map(({ from, to }) => [from, to]));
  return (url) => pagePath(pages.get(pagePath(url)) ?? url);
}

/** The fragments that a page must say the place of: those that once stood on it, and those whose page leads to it. */
export function fragmentsOn(path: string, moved: readonly Forward[]): Forward[] {
  const landing = landings(moved);
  // Where a clause stands on this page itself, its own element has the id.
  return moved.filter(
    ({ id, from, to }) =>
      from.includes('#') &&
      (landing(from) === path || pagePath(to) === path) &&
      !(pagePath(to) === path && to.endsWith(`#${id}`)),
  );
}
