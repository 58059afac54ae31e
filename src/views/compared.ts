import { ByKey } from '../model/by-key.ts';
import type { Link } from '../model/link.ts';
import type { Reuse } from '../model/reuse.ts';
import { library, type Work } from './library.ts';
import { once, records } from './records.ts';
import { nameOf } from './two.ts';

/** Two documents, the later read against the earlier. */
export interface Compared {
  later: Work;
  earlier: Work;
  /** What readers found to correspond; none where nobody compared the two. */
  links: readonly Link[];
  /** What both have to the letter. */
  reuse: readonly Reuse[];
  /** Its page; below it the column, page by page, and `pairs/`: all pairs of clauses. */
  path: string;
}

/** Where nobody compared them a document is read against so many others: those with which it shares the most words. */
const UNREAD = 3;

/** The documents that are read against one another: where somebody linked them, and where they share words. Those with the most links come first. */
export const compared = once(async (): Promise<Compared[]> => {
  const { links, reuse } = await records();
  const works = await library();
  const at: ByPair = {
    links: new ByKey(links, ({ from, to }) => [pairKey(from.doc, to.doc)]),
    reuse: new ByKey(reuse, ({ places }) => {
      const docs = [...new Set(places.map(({ doc }) => doc))];
      return docs.flatMap((a) => docs.map((b) => pairKey(a, b)));
    }),
  };
  const found = works.flatMap((later, i) => {
    const all = works
      .slice(0, i)
      .map((earlier) => comparedOf(later, earlier, at))
      .filter((pair) => pair.links.length + pair.reuse.length > 0)
      .sort((a, b) => sharedLength(b) - sharedLength(a));
    const unread = all.filter((pair) => pair.links.length === 0);
    return [...all.filter((pair) => pair.links.length > 0), ...unread.slice(0, UNREAD)];
  });
  return found.sort((a, b) => b.links.length - a.links.length || sharedLength(b) - sharedLength(a));
});

/** Links by the document that they are of and the one that they lead to, shared words by any two that have them. */
interface ByPair {
  links: ByKey<Link>;
  reuse: ByKey<Reuse>;
}

const pairKey = (later: string, earlier: string): string => `${later}/${earlier}`;

function comparedOf(later: Work, earlier: Work, at: ByPair): Compared {
  const key = pairKey(later.record.id, earlier.record.id);
  return {
    ...{ later, earlier },
    links: at.links.within([key]),
    reuse: at.reuse.within([key]),
    path: `/compare/${key}/`,
  };
}

const sharedLength = ({ reuse }: Compared): number => reuse.reduce((sum, { length }) => sum + length, 0);

/** 《规划》→《意见》 */
export const titleOf = ({ earlier, later }: Compared): string => `${nameOf(earlier)}→${nameOf(later)}`;
