import { type Coding, type LinkCoding, settle } from '../../model/coding.ts';
import type { Collection } from '../../model/dossier.ts';
import { directionOf } from '../../model/force.ts';
import type { Link } from '../../model/link.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { RuleName } from '../../model/rules.ts';
import { printed } from '../../model/source.ts';
import { treeOf } from '../../model/tree.ts';
import { stale } from './stale.ts';

const FILE = 'seeds/link-codings.yaml';

/** Answered by the readers whose definitions were explained by examples. */
const EXPLAINED = ['type', 'forceFrom', 'wordsFrom', 'forceTo', 'wordsTo'] as const;
const APART = ['figure', 'lost', 'gained'] as const;

/** Links with direction and force as two readers coded them; what neither coded stays as one editor left it. */
export function codeLinks(
  collection: Collection,
  links: readonly Link[],
): { links: Link[]; codings: Coding[]; problems: Problem[] } {
  const entries = collection.shared['link-codings'] ?? [];
  const byId = new Map(links.map((link) => [link.id, link]));
  const spoken = speech(collection);
  const problems = entries.flatMap((entry, i) => {
    const link = byId.get(entry.link);
    const known = stale(FILE, i, 'link', entry.link, link, entries);
    return link ? [...known, ...faults(entry, i, link, spoken)] : known;
  });
  const read = new Map(entries.map((entry) => [entry.link, entry]));
  return {
    links: links.map((link) => overlay(link, read.get(link.id))),
    codings: links.flatMap(({ id }) => rowsOf(read.get(id))),
    problems,
  };
}

/** The words that a side may quote: of its clause and of the headings that it stands under. */
function speech({ dossiers }: Collection): (at: Link['from']) => string[] {
  const trees = new Map(dossiers.map(({ record, clauses }) => [record.id, treeOf(clauses)]));
  return ({ doc, clause }) => {
    const tree = trees.get(doc);
    const found = tree?.get(clause);
    return tree && found ? [printed(found), ...tree.lineage(found).map(({ title }) => title)] : [];
  };
}

const SIDES = [
  { side: 'from', force: 'forceFrom', words: 'wordsFrom' },
  { side: 'to', force: 'forceTo', words: 'wordsTo' },
] as const;

function faults(entry: LinkCoding, i: number, link: Link, spoken: ReturnType<typeof speech>): Problem[] {
  const fault = (rule: RuleName, field: string, message: string): Problem =>
    problem(rule, { file: FILE, at: [i, field] }, `${entry.link}：${message}`);
  const type = settle(entry.type).settled;
  const typed =
    type === link.type ? [] : [fault('coding/type', 'type', `编码定为 ${type}，seeds/links.yaml 写 ${link.type}。`)];
  const quoted = SIDES.flatMap(({ side, force, words }) => {
    const { one, two, settled } = settle(entry[words]);
    const said = spoken(link[side]);
    const missing = [...new Set([one, two, settled])].filter(
      (word) => word && !said.some((text) => text.includes(word)),
    );
    const paired = (settled === null) === (settle(entry[force]).settled === null);
    return [
      ...missing.map((word) => fault('coding/words', words, `${keyOf(link[side])} 里没有“${word}”。`)),
      ...(paired ? [] : [fault('coding/force', words, '有力度须有词，有词须有力度。')]),
    ];
  });
  return [...typed, ...quoted];
}

function overlay(link: Link, entry: LinkCoding | undefined): Link {
  if (!entry) return link;
  const side = (force: 'forceFrom' | 'forceTo', words: 'wordsFrom' | 'wordsTo') => ({
    level: settle(entry[force]).settled,
    words: settle(entry[words]).settled,
  });
  return {
    ...link,
    direction: direction(entry).settled,
    force: { from: side('forceFrom', 'wordsFrom'), to: side('forceTo', 'wordsTo') },
    coding: 'twice',
  };
}

/** Computed for each reader of their own answers, and of what stands. */
function direction(entry: LinkCoding): Pick<Coding, 'one' | 'two'> & { settled: Link['direction'] } {
  const of = (reader: 'one' | 'two' | 'settled') =>
    directionOf({
      figure: settle(entry.figure)[reader],
      lost: settle(entry.lost)[reader],
      gained: settle(entry.gained)[reader],
      forceFrom: settle(entry.forceFrom)[reader],
      forceTo: settle(entry.forceTo)[reader],
    });
  return { one: of('one'), two: of('two'), settled: of('settled') };
}

function rowsOf(entry: LinkCoding | undefined): Coding[] {
  if (!entry) return [];
  const about = { unit: 'link', id: entry.link } as const;
  const example = entry.example ?? false;
  const before = entry.before ?? null;
  return [
    ...EXPLAINED.map((field) => ({
      ...{ ...about, field, ...settle(entry[field]), example },
      before: field === 'type' ? before : null,
    })),
    ...APART.map((field) => ({ ...about, field, ...settle(entry[field]), example: false, before: null })),
    { ...about, field: 'direction', ...direction(entry), why: null, example: false, before: null },
  ];
}
