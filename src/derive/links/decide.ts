import { comparePath } from '../../model/address.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Link, LinkDecision } from '../../model/link.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import type { RuleName } from '../../model/rules.ts';
import { printed } from '../../model/source.ts';
import { documentFrequency } from '../../text/words.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { lookup } from './lookup.ts';
import { sharedWords } from './shared.ts';

const FILE = 'seeds/links.yaml';

type Located = NonNullable<ReturnType<ReturnType<typeof lookup>['get']>>;

/** The clause of each side; undefined where there is none of that name. */
type Sides<T = Located> = Record<'from' | 'to', T>;

const SIDES = ['from', 'to'] as const;

/** The decisions of links.yaml as records, each checked: ids, direction, themes, evidence verbatim, none twice. */
export function decide(collection: Collection): { records: Link[]; problems: Problem[] } {
  const clauses = lookup(collection);
  const isCommon = commonIn([...clauses.values()].map(({ clause }) => printed(clause)).filter(Boolean));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const found: { record: Link; order: number }[] = [];
  for (const [i, decision] of (collection.shared.links ?? []).entries()) {
    const sides = { from: clauses.get(decision.from), to: clauses.get(decision.to) };
    if (!areKnown(sides)) {
      problems.push(...unknownClauses(decision, i, sides));
      continue;
    }
    problems.push(...directionFaults(decision, i, sides), ...themeFaults(decision, i, collection));
    const id = `${decision.from}/${decision.to}`;
    if (seen.has(id)) problems.push(fault('links/twice', decision, [i], '这个对应写了两次。'));
    seen.add(id);
    problems.push(...evidenceFaults(decision, i, sides));
    found.push({
      record: linkOf(decision, id, sides, isCommon),
      order: sides.from.order * clauses.size + sides.to.order,
    });
  }
  return { records: found.sort((a, b) => a.order - b.order).map(({ record }) => record), problems };
}

/** A word that more than this share of all clauses has tells nothing of a pair. */
const COMMON = 0.03;

function commonIn(texts: readonly string[]): (word: string) => boolean {
  const frequency = documentFrequency(texts);
  return (word) => /^[\d.]+$/.test(word) || (frequency.get(word) ?? 0) > texts.length * COMMON;
}

const areKnown = (sides: Sides<Located | undefined>): sides is Sides => SIDES.every((side) => sides[side]);

const fault = (rule: RuleName, { from, to }: LinkDecision, at: YamlPath, message: string): Problem =>
  problem(rule, { file: FILE, at }, `${from} → ${to}：${message}`);

const unknownClauses = (decision: LinkDecision, i: number, sides: Sides<Located | undefined>): Problem[] =>
  SIDES.filter((side) => !sides[side]).map((side) =>
    fault('links/unknown-clause', decision, [i, side], `没有条款 ${decision[side]}。`),
  );

const directionFaults = (decision: LinkDecision, i: number, { from, to }: Sides): Problem[] =>
  from.dossier <= to.dossier ? [fault('links/direction', decision, [i, 'from'], 'from 须属于后发的文件。')] : [];

const themeFaults = ({ subject }: LinkDecision, i: number, collection: Collection): Problem[] =>
  collection.shared.themes?.some(({ id }) => id === subject)
    ? []
    : [unknownTheme('links/unknown-theme', FILE, [i, 'subject'], subject, collection)];

/** Quotes that do not stand in their clause to the character. */
const evidenceFaults = (decision: LinkDecision, i: number, sides: Sides): Problem[] =>
  SIDES.flatMap((side) =>
    decision.evidence[side].flatMap((quote, n) =>
      printed(sides[side].clause).includes(quote)
        ? []
        : [fault('links/evidence', decision, [i, 'evidence', side, n], `${sides[side].clause.id} 里没有“${quote}”。`)],
    ),
  );

const linkOf = (
  { type, strength, subject, evidence, note }: LinkDecision,
  id: string,
  { from, to }: Sides,
  isCommon: (word: string) => boolean,
): Link => ({
  id,
  from: { doc: from.clause.doc, clause: from.clause.id },
  to: { doc: to.clause.doc, clause: to.clause.id },
  type,
  strength,
  evidence,
  direction: null,
  force: { from: { level: null, words: null }, to: { level: null, words: null } },
  coding: 'once',
  note,
  origin: 'editorial',
  subject,
  shared: sharedWords(printed(from.clause), printed(to.clause), isCommon),
  url: comparePath(subject, id),
});
