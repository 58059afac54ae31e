import { comparePath } from '../../model/address.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Link, LinkDecision } from '../../model/link.ts';
import type { Problem } from '../../model/problem.ts';
import { printed } from '../../model/source.ts';
import { documentFrequency } from '../../text/words.ts';
import { editorialProblem, lookup } from './lookup.ts';
import { sharedWords } from './shared.ts';

const FILE = 'seeds/links.yaml';

/** The decisions of links.yaml as records, each checked: ids, direction, themes, evidence verbatim, none twice. */
export function decide(collection: Collection): { records: Link[]; problems: Problem[] } {
  const clauses = lookup(collection);
  const themes = new Set((collection.shared.themes ?? []).map(({ id }) => id));
  const all = [...clauses.values()].map(({ clause }) => printed(clause)).filter(Boolean);
  const frequency = documentFrequency(all);
  const isCommon = (word: string) => /^[\d.]+$/.test(word) || (frequency.get(word) ?? 0) > all.length * COMMON;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (rule: string, decision: LinkDecision, message: string) =>
    problems.push(editorialProblem(rule, FILE, `${decision.from} → ${decision.to}: ${message}`));

  const records = (collection.shared.links ?? []).flatMap((decision): (Link & { order: number })[] => {
    const from = clauses.get(decision.from);
    const to = clauses.get(decision.to);
    for (const [key, side] of [
      [decision.from, from],
      [decision.to, to],
    ] as const) {
      if (!side) report('links/unknown-clause', decision, `there is no clause ${key}.`);
    }
    if (!from || !to) return [];
    if (from.dossier <= to.dossier)
      report('links/direction', decision, 'the first clause must be of the later document.');
    if (!themes.has(decision.subject))
      report('links/unknown-theme', decision, `there is no theme ${decision.subject}.`);
    const id = `${decision.from}/${decision.to}`;
    if (seen.has(id)) report('links/twice', decision, 'the link is given twice.');
    seen.add(id);
    for (const [quotes, side] of [
      [decision.evidence.from, from],
      [decision.evidence.to, to],
    ] as const) {
      for (const quote of quotes) {
        if (!printed(side.clause).includes(quote))
          report('links/evidence', decision, `“${quote}” is not in ${side.clause.id}.`);
      }
    }
    const { type, strength, subject, evidence, note } = decision;
    return [
      {
        id,
        from: { doc: from.clause.doc, clause: from.clause.id },
        to: { doc: to.clause.doc, clause: to.clause.id },
        type,
        strength,
        evidence,
        note,
        origin: 'editorial',
        subject,
        shared: sharedWords(printed(from.clause), printed(to.clause), isCommon),
        url: comparePath(id),
        order: from.order * clauses.size + to.order,
      },
    ];
  });
  records.sort((a, b) => a.order - b.order);
  return { records: records.map(({ order: _, ...record }) => record), problems };
}

/** A word that more than this share of all clauses has tells nothing of a pair. */
const COMMON = 0.03;
