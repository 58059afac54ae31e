import type { Clause } from '../../model/clause.ts';
import type { ClauseTheme } from '../../model/clause-theme.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Pilot } from '../../model/pilot.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import type { Theme } from '../../model/theme.ts';
import type { Texts } from './texts.ts';

interface Themed {
  rows: ClauseTheme[];
  pilots: Pilot[];
}

/** What a reader decided replaces what rules found, for the clause or the pilot that the decision names. */
export function readThemes(
  dossiers: readonly Dossier[],
  texts: Texts,
  known: readonly Theme[],
  ruled: Themed,
): Themed & { problems: Problem[] } {
  const rows = new Map(ruled.rows.map((row) => [keyOf(row), row]));
  const pilots = new Map(ruled.pilots.map((pilot) => [pilot.id, pilot]));
  const problems: Problem[] = [];
  for (const { record, editorial } of dossiers) {
    const doc = record.id;
    const file = `seeds/${doc}/editorial/clause-themes.yaml`;
    for (const [at, decision] of (editorial['clause-themes'] ?? []).entries()) {
      const themes = Object.entries(decision.themes);
      const pilot = decision.pilot === undefined ? undefined : pilots.get(`${doc}-${decision.pilot}`);
      const clause = texts.clause(doc, decision.clause ?? pilot?.clause ?? '');
      const faults = !clause
        ? ['没有这一条。']
        : themes.flatMap(([theme, words]) => fault(theme, words, spoken(clause, pilot, texts), known));
      const name = decision.clause ?? decision.pilot;
      problems.push(
        ...faults.map((message) => problem('clause-theme/stale', { file, at: [at] }, `${name}：${message}`)),
      );
      if (!clause || faults.length > 0) continue;
      const ids = themes.map(([theme]) => theme);
      if (pilot) pilots.set(pilot.id, { ...pilot, themes: ids });
      else
        rows.set(keyOf(clause), {
          doc,
          clause: clause.id,
          themes: ids,
          why: themes.map(([theme, words]) => ({ theme, by: 'reader', words: [words] })),
        });
    }
  }
  const ordered = texts.clauses.flatMap(({ doc, id }) => rows.get(keyOf({ doc, id })) ?? []);
  return { rows: ordered.filter(({ themes }) => themes.length > 0), pilots: [...pilots.values()], problems };
}

/** The words that may be a reason: of the clause, or of the pilot alone, and of the headings that they stand under. */
function spoken(clause: Clause, pilot: Pilot | undefined, texts: Texts): string[] {
  const titles: string[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parent === null ? undefined : texts.clause(at.doc, at.parent))
    titles.push(at.title);
  return [pilot?.quote ?? printed(clause), ...titles];
}

function fault(theme: string, words: string, spoken: readonly string[], known: readonly Theme[]): string[] {
  if (!known.some(({ id }) => id === theme)) return [`seeds/themes.yaml 没有主题“${theme}”。`];
  return spoken.some((text) => text.includes(words))
    ? []
    : [`主题 ${theme} 所据的“${words}”，条款和上面的标题里都没有。`];
}
