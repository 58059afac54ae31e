import type { Clause } from '../model/clause.ts';
import type { Duty } from '../model/duty.ts';
import type { Entity } from '../model/entity.ts';
import type { Link } from '../model/link.ts';
import { keyOf } from '../model/ref.ts';
import { type Apparatus, apparatus } from './apparatus.ts';
import { library, type Work } from './library.ts';
import { type Counterpart, linksOf } from './links.ts';
import { once } from './records.ts';
import { type Indicator, indicators } from './targets.ts';

/** A chain of industry as its own clause states it. */
export interface Chain {
  work: Work;
  item: Clause;
  section: Clause | undefined;
  /** 以…为主攻方向; null where it names none. */
  direction: string | null;
  /** What the same sentence goes on to say, or the first sentence. */
  fields: string;
  /** Paragraphs under it that have a title of their own. */
  products: Clause[];
  bases: Entity[];
  targets: Indicator[];
  links: { link: Link; other: string }[];
  duties: Duty[];
}

const DIRECTION = /以([^。]*?)为主攻方向[，,]?([^。]*。)?/u;
/** A part with fewer such items is no list of chains. */
const LEAST = 3;

/** The parts of documents that go through chains one by one, each with its directions. */
export const chains = once(async (): Promise<{ work: Work; part: Clause; chains: Chain[] }[]> => {
  const [works, registers, { all }] = await Promise.all([library(), apparatus(), indicators()]);
  const found = works.flatMap((work) => work.parts.map((part) => ({ work, part, items: itemsOf(work, part) })));
  const listed = found.filter(({ items }) => items.filter(({ words }) => DIRECTION.test(words)).length >= LEAST);
  return Promise.all(
    listed.map(async ({ work, part, items }) => ({
      work,
      part,
      chains: await Promise.all(items.map(({ item, words }) => chain(work, item, words, registers, all))),
    })),
  );
});

/** The lowest numbered clauses of a part, with the words of their first paragraph. */
const itemsOf = (work: Work, part: Clause): { item: Clause; words: string }[] =>
  work.tree.subtree(part).flatMap((item) => {
    const under = work.tree.children(item.id);
    const first = under.find(({ kind }) => kind === 'paragraph');
    const isLowest = item.kind !== 'paragraph' && first && under.every(({ kind }) => kind === 'paragraph');
    return isLowest && item !== part ? [{ item, words: first.text }] : [];
  });

async function chain(
  work: Work,
  item: Clause,
  words: string,
  registers: Apparatus,
  all: readonly Indicator[],
): Promise<Chain> {
  const own = work.tree.subtree(item);
  const keys = new Set(own.map(keyOf));
  const [, direction = null, rest] = DIRECTION.exec(words) ?? [];
  const counterparts: Counterpart[] = (await Promise.all([...keys].map(linksOf))).flat();
  return {
    work,
    item,
    section: work.tree.parent(item),
    direction,
    fields: rest ?? /^[^。]*。?/u.exec(words)?.[0] ?? '',
    products: own.filter(({ kind, title }) => kind === 'paragraph' && title !== null && title !== ''),
    bases: registers.entities.filter(
      ({ kind, mentions }) => kind === 'park' && mentions.some((one) => keys.has(keyOf(one))),
    ),
    targets: all.filter(({ target }) => keys.has(keyOf(target))),
    links: [...new Map(counterparts.map(({ link, other }) => [link.id, { link, other }])).values()],
    duties: registers.duties.filter(({ doc, covers }) => covers.some((id) => keys.has(keyOf({ doc, clause: id })))),
  };
}
