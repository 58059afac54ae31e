import type { Clause } from '../model/clause.ts';
import type { Problem } from '../model/problem.ts';
import type { Target } from '../model/target.ts';
import { treeOf } from '../model/tree.ts';
import { Lines } from '../text/lines.ts';
import { type Stretch, traced } from './traced.ts';

/** A clause where it begins. */
export interface Found {
  clause: Clause;
  /** How many clauses it stands under. */
  depth: number;
  targets: Target[];
}

/** A line of the text, or words of the file that stand in no line of it: then `line` is null. */
export interface Row {
  line: number | null;
  stretches: Stretch[];
  /** The clauses that begin on the line. */
  found: Found[];
  /** The clause that goes on over the line, where none begins. */
  within: string | null;
  problems: Problem[];
}

export interface Material {
  text: string;
  /** The words of the file that was handed in, a line each; null where the text is that file. */
  original: readonly string[] | null;
  clauses: readonly Clause[];
  targets: readonly Target[];
  /** Those of the text, by their lines; problems of other files are no part of it. */
  problems: readonly Problem[];
}

/** A text by its lines, each with what was made of it. Joined, all stretches but the removed ones are the text. */
export function rowsOf(material: Material): Row[] {
  const { text, original } = material;
  const stretches = original ? traced(original, text) : [{ kind: 'kept' as const, words: text }];
  const rows = byLine(stretches);
  const lines = new Lines(text);
  const found = Map.groupBy(foundIn(material), ({ clause }) => lines.at(clause.source[0]?.[0] ?? 0));
  const owners = ownersOf(material.clauses, lines);
  const problems = Map.groupBy(material.problems, ({ line }) => line ?? 0);
  return rows.map(({ line, stretches: own }) => ({
    line,
    stretches: own,
    found: found.get(line ?? 0) ?? [],
    within: found.has(line ?? 0) ? null : (owners.get(line ?? 0) ?? null),
    problems: problems.get(line ?? 0) ?? [],
  }));
}

/** Stretches cut at the ends of lines. Whole lines that were removed are rows of their own, before what comes next. */
function byLine(stretches: readonly Stretch[]): Pick<Row, 'line' | 'stretches'>[] {
  const rows: Pick<Row, 'line' | 'stretches'>[] = [];
  let [number, open] = [1, [] as Stretch[]];
  const close = () => {
    rows.push({ line: number++, stretches: open });
    open = [];
  };
  for (const { kind, words } of stretches) {
    const lines = words.split('\n');
    if (kind === 'removed') {
      const parts = lines.filter((part) => part.trim() !== '').map((part) => ({ kind, words: part }));
      if (open.length === 0 && words.endsWith('\n'))
        rows.push(...parts.map((part) => ({ line: null, stretches: [part] })));
      else open.push(...parts);
      continue;
    }
    for (const [i, part] of lines.entries()) {
      if (i > 0) close();
      if (part !== '') open.push({ kind, words: part });
    }
  }
  if (open.length > 0) close();
  return rows;
}

function foundIn({ clauses, targets }: Material): Found[] {
  const tree = treeOf(clauses);
  const byClause = Map.groupBy(targets, ({ clause }) => clause);
  return clauses
    .filter(({ source }) => source.length > 0)
    .map((clause) => ({
      clause,
      depth: tree.lineage(clause).length - 1,
      targets: byClause.get(clause.id) ?? [],
    }));
}

/** For each line the clause that owns characters of it. */
function ownersOf(clauses: readonly Clause[], lines: Lines): Map<number, string> {
  const owners = new Map<number, string>();
  for (const { id, source } of clauses)
    for (const [start, end] of source)
      for (let line = lines.at(start); line <= lines.at(Math.max(start, end - 1)); line++) owners.set(line, id);
  return owners;
}
