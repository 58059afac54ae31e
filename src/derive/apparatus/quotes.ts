import type { Mention } from '../../model/mention.ts';
import type { Problem } from '../../model/problem.ts';
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
  stale: { rule: string; file: string; entry: string },
): { mentions: Mention[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const mentions = quoted.flatMap(({ doc, clause, quote, shared, nth }) => {
    const all = texts.find(doc, clause, quote, shared);
    const found = nth === undefined ? all : all.slice(nth - 1, nth);
    if (found.length === 0) problems.push(missing(texts, { doc, clause, quote }, stale));
    return found;
  });
  return { mentions: texts.sorted(mentions), problems };
}

function missing(
  texts: Texts,
  { doc, clause, quote }: Quoted,
  { rule, file, entry }: { rule: string; file: string; entry: string },
): Problem {
  const known = texts.clause(doc, clause);
  return {
    rule,
    severity: 'error',
    file,
    near: [`id: ${entry}\n`, clause, quote],
    message: known
      ? `${entry}: “${quote}” does not stand in ${doc}/${clause}.`
      : `${entry}: there is no clause ${doc}/${clause}.`,
    hint: 'Quote the clause character by character, as /data/clauses.json has it.',
  };
}
