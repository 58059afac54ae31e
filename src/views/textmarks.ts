import { ByKey } from '../model/by-key.ts';
import type { Clause } from '../model/clause.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Mention } from '../model/mention.ts';
import { onceFor } from '../model/once.ts';
import { keyOf } from '../model/ref.ts';
import { href } from '../site.ts';
import { type Apparatus, apparatus } from './apparatus.ts';
import { inFolder } from './kinds.ts';
import type { Work } from './library.ts';
import type { Mark } from './marks.ts';
import { once, records } from './records.ts';
import { figureMarks } from './targets.ts';

/** What the text of a clause is marked with, in head + text: corrections and figures wherever they stand, terms and
 * places where a page has them first. `root` is the clause that the page shows; the reading pages, which give none, do without
 * places. Marks never overlap. */
export async function textMarks(work: Work, clause: Clause, root: Clause | undefined): Promise<Mark[]> {
  const all = await apparatus();
  const page = work.readOn.get(clause.id);
  const first = root
    ? firstOn(all, work, root.id, () => work.tree.subtree(root), true)
    : firstOn(all, work, page?.path ?? clause.id, () => page?.clauses ?? [clause], false);
  const at = keyOf(clause);
  const kept: Mark[] = [];
  for (const mark of [
    ...((await errataAt()).get(at) ?? []),
    ...(await figureMarks(clause)),
    ...(first.get(at) ?? []),
  ]) {
    if (!kept.some((other) => overlap(mark, other))) kept.push(mark);
  }
  return kept;
}

/** A figure in a longer one stays; everything else keeps clear of what was marked before it. */
const overlap = (a: Mark, b: Mark) => a.start < b.end && b.start < a.end && !(a.kind === b.kind && a.kind === 'figure');

const errataAt = once(async (): Promise<ReadonlyMap<string, Mark[]>> => {
  const { errata } = await records();
  const mark = ({ id, start, end }: Erratum): Mark => ({
    ...{ start, end, kind: 'erratum', href: href(`/corrections/#${id}`), label: null },
  });
  return new Map([...Map.groupBy(errata, keyOf)].map(([at, own]) => [at, own.map(mark)]));
});

interface Named {
  kind: 'term' | 'place';
  url: string;
  mention: Mention;
}

/** Every mention of a term that is explained, and of a place by its own name, by clause. */
const namesAt = onceFor((all: Apparatus): ByKey<Named> => {
  const of = (kind: Named['kind'], { url, mentions }: { url: string; mentions: readonly Mention[] }) =>
    mentions.map((mention) => ({ kind, url, mention }));
  const names = [
    ...all.terms.filter(({ basis }) => basis !== 'unknown').flatMap((term) => of('term', term)),
    ...inFolder(all.entities, 'places').flatMap((place) => of('place', place).filter(({ mention }) => !mention.shared)),
  ];
  return new ByKey(names, ({ mention }) => [keyOf(mention)]);
});

const pages = new Map<string, Map<string, Mark[]>>();

/** The first mention of every term and place among the clauses of a page, by clause. What several share leads nowhere. */
function firstOn(
  all: Apparatus,
  work: Work,
  page: string,
  clauses: () => readonly Clause[],
  places: boolean,
): Map<string, Mark[]> {
  const key = `${work.record.id}/${page}/${places}`;
  const known = pages.get(key);
  if (known) return known;
  const marks = new Map<string, Mark[]>();
  const seen = new Set<string>();
  for (const { kind, url, mention } of namesAt(all).within(clauses().map(keyOf))) {
    if (seen.has(url) || (kind === 'place' && !places)) continue;
    seen.add(url);
    const { start, end } = mention;
    const at = keyOf(mention);
    marks.set(at, [...(marks.get(at) ?? []), { start, end, kind, href: href(url), label: null }]);
  }
  pages.set(key, marks);
  return marks;
}
