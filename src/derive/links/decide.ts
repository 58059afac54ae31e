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

/** The decisions of links.yaml as records, each checked: ids, direction, themes, evidence verbatim, none twice. */
export function decide(collection: Collection): { records: Link[]; problems: Problem[] } {
  const clauses = lookup(collection);
  const themes = new Set((collection.shared.themes ?? []).map(({ id }) => id));
  const all = [...clauses.values()].map(({ clause }) => printed(clause)).filter(Boolean);
  const frequency = documentFrequency(all);
  const isCommon = (word: string) => /^[\d.]+$/.test(word) || (frequency.get(word) ?? 0) > all.length * COMMON;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (rule: RuleName, { from, to }: LinkDecision, at: YamlPath, message: string) =>
    problems.push(problem(rule, { file: FILE, at }, `${from} → ${to}：${message}`));

  const records = (collection.shared.links ?? []).flatMap((decision, i): (Link & { order: number })[] => {
    const from = clauses.get(decision.from);
    const to = clauses.get(decision.to);
    for (const [field, side] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!side) report('links/unknown-clause', decision, [i, field], `没有条款 ${decision[field]}。`);
    }
    if (!from || !to) return [];
    if (from.dossier <= to.dossier) report('links/direction', decision, [i, 'from'], 'from 须属于后发的文件。');
    if (!themes.has(decision.subject))
      problems.push(unknownTheme('links/unknown-theme', FILE, [i, 'subject'], decision.subject, collection));
    const id = `${decision.from}/${decision.to}`;
    if (seen.has(id)) report('links/twice', decision, [i], '这个对应写了两次。');
    seen.add(id);
    for (const [field, side] of [
      ['from', from],
      ['to', to],
    ] as const) {
      decision.evidence[field].forEach((quote, n) => {
        if (!printed(side.clause).includes(quote))
          report('links/evidence', decision, [i, 'evidence', field, n], `${side.clause.id} 里没有“${quote}”。`);
      });
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
