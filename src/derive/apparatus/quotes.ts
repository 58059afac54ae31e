import type { Mention } from '../../model/mention.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { RuleName } from '../../model/rules.ts';
import type { Texts } from './texts.ts';

/** An editor's quote and where it is to stand. */
export interface Quoted {
  doc: string;
  clause: string;
  quote: string;
  shared?: boolean | undefined;
  nth?: number | undefined;
}

/** Editors' quotes → mentions, all places of each quote in its clause. A quote that is not there is a problem. */
export function locate(
  quoted: readonly Quoted[],
  texts: Texts,
  stale: Stale,
): { mentions: Mention[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const mentions = quoted.flatMap(({ doc, clause, quote, shared, nth }, i) => {
    const all = texts.find(doc, clause, quote, shared);
    const found = nth === undefined ? all : all.slice(nth - 1, nth);
    if (found.length === 0) problems.push(missing(texts, { doc, clause, quote }, i, stale));
    return found;
  });
  return { mentions: texts.sorted(mentions), problems };
}

/** Whose quotes they are, and where its entry stands in its file. */
interface Stale {
  rule: RuleName;
  file: string;
  entry: string;
  at: YamlPath;
}

function missing(texts: Texts, { doc, clause, quote }: Quoted, i: number, { rule, file, entry, at }: Stale): Problem {
  const address = keyOf({ doc, clause });
  return texts.clause(doc, clause)
    ? problem(rule, { file, at: [...at, 'mentions', i, 'quote'] }, `${entry}：${address} 里没有“${quote}”。`)
    : problem(rule, { file, at: [...at, 'mentions', i, 'clause'] }, `${entry}：没有条款 ${address}。`);
}
