import type { Clause } from '../../model/clause.ts';
import type { ClauseTheme } from '../../model/clause-theme.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Pilot } from '../../model/pilot.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import { unknownTheme } from '../unknown-theme.ts';
import type { Texts } from './texts.ts';

interface Themed {
  rows: ClauseTheme[];
  pilots: Pilot[];
}

/** What a reader decided replaces what rules found, for the clause or the pilot that the decision names. */
export function readThemes(
  { dossiers, shared }: Pick<Collection, 'dossiers' | 'shared'>,
  texts: Texts,
  ruled: Themed,
): Themed & { problems: Problem[] } {
  const rows = new Map(ruled.rows.map((row) => [keyOf(row), row]));
  const pilots = new Map(ruled.pilots.map((pilot) => [pilot.id, pilot]));
  const problems: Problem[] = [];
  for (const { record, editorial } of dossiers) {
    const doc = record.id;
    const file = `seeds/${doc}/editorial/clause-themes.yaml`;
    for (const [i, decision] of (editorial['clause-themes'] ?? []).entries()) {
      const name = decision.clause === undefined ? 'pilot' : 'clause';
      const themes = Object.entries(decision.themes);
      const pilot = decision.pilot === undefined ? undefined : pilots.get(`${doc}-${decision.pilot}`);
      const clause = texts.clause(doc, decision.clause ?? pilot?.clause ?? '');
      const said = clause ? spoken(clause, pilot, texts) : [];
      const faults = clause
        ? themes.flatMap(([theme, words]) => {
            const at = [i, 'themes', theme];
            if (!shared.themes?.some(({ id }) => id === theme))
              return [unknownTheme('clause-theme/stale', file, at, theme, { shared })];
            const stands = said.some((text) => text.includes(words));
            return stands
              ? []
              : [problem('clause-theme/stale', { file, at }, `${theme}：条款和上级标题里都没有“${words}”。`)];
          })
        : [problem('clause-theme/stale', { file, at: [i, name] }, `没有叫“${decision[name]}”的条款或试点。`)];
      problems.push(...faults);
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
  const ordered = texts.clauses.flatMap((clause) => rows.get(keyOf(clause)) ?? []);
  return { rows: ordered.filter(({ themes }) => themes.length > 0), pilots: [...pilots.values()], problems };
}

/** The words that may be a reason: of the clause, or of the pilot alone, and of the headings that they stand under. */
function spoken(clause: Clause, pilot: Pilot | undefined, texts: Texts): string[] {
  const titles = texts
    .tree(clause)
    .lineage(clause)
    .map(({ title }) => title);
  return [pilot?.quote ?? printed(clause), ...titles];
}
