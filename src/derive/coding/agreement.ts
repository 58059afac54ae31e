import type { Agreement, Coding } from '../../model/coding.ts';

type Value = Coding['settled'];

/**
 * How far the two readers agree on each question, and how far what one editor had given alone agrees with what stands.
 * What the definitions were explained by is left out: the readers had its answers before them.
 */
export function agreement(codings: readonly Coding[]): Agreement[] {
  const questions = Map.groupBy(codings, ({ unit, field }) => `${unit} ${field}`);
  return [...questions.values()].flatMap((all) => {
    const [{ unit, field }] = all as [Coding, ...Coding[]];
    const rows = all.filter(({ example }) => !example);
    const readers = { unit, field, between: 'readers' as const, ...cohen(rows.map(({ one, two }) => [one, two])) };
    if (rows.every(({ before }) => before === null)) return [readers];
    const pairs = rows.map(({ before, settled }): [Value, Value] => [before ?? settled, settled]);
    return [readers, { unit, field, between: 'before' as const, ...cohen(pairs) }];
  });
}

/** Cohen's kappa of pairs of answers: a coefficient of agreement for nominal scales (Cohen 1960). */
export function cohen(
  pairs: readonly (readonly [Value, Value])[],
): Pick<Agreement, 'n' | 'agreed' | 'observed' | 'expected' | 'kappa'> {
  const n = pairs.length;
  const named = pairs.map(([one, two]): [string, string] => [JSON.stringify(one), JSON.stringify(two)]);
  const agreed = named.filter(([one, two]) => one === two).length;
  const [first, second] = [counts(named.map(([one]) => one)), counts(named.map(([, two]) => two))];
  let chance = 0;
  for (const [answer, count] of first) chance += count * (second.get(answer) ?? 0);
  const [observed, expected] = n > 0 ? [agreed / n, chance / n / n] : [0, 0];
  const kappa = n > 0 && expected < 1 ? (observed - expected) / (1 - expected) : null;
  return {
    n,
    agreed,
    observed: round(observed),
    expected: round(expected),
    kappa: kappa === null ? null : round(kappa),
  };
}

function counts(answers: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const answer of answers) found.set(answer, (found.get(answer) ?? 0) + 1);
  return found;
}

const round = (share: number): number => Math.round(share * 1e4) / 1e4;
