import type { Clause } from '../../model/clause.ts';
import type { ClauseTheme, ThemeDecision } from '../../model/clause-theme.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Pilot } from '../../model/pilot.ts';
import type { Problem } from '../../model/problem.ts';
import { printed } from '../../model/source.ts';
import type { Texts } from './texts.ts';
import type { IsTheme } from './themes.ts';

interface Themed {
  rows: ClauseTheme[];
  pilots: Pilot[];
}

/** What a reader decided replaces what rules found, for the clause or the pilot that the decision names. */
export function readThemes(
  dossiers: readonly Dossier[],
  texts: Texts,
  isTheme: IsTheme,
  ruled: Themed,
): Themed & { problems: Problem[] } {
  const rows = new Map(ruled.rows.map((row) => [`${row.doc}/${row.clause}`, row]));
  const pilots = new Map(ruled.pilots.map((pilot) => [pilot.id, pilot]));
  const problems: Problem[] = [];
  for (const { record, editorial } of dossiers) {
    const doc = record.id;
    for (const decision of editorial['clause-themes'] ?? []) {
      const themes = Object.entries(decision.themes);
      const pilot = decision.pilot === undefined ? undefined : pilots.get(`${doc}-${decision.pilot}`);
      const clause = texts.clause(doc, decision.clause ?? pilot?.clause ?? '');
      const faults = !clause
        ? ['there is none of this name.']
        : themes.flatMap(([theme, words]) => fault(theme, words, spoken(clause, pilot, texts), isTheme));
      problems.push(...faults.map((message) => problem(doc, decision, message)));
      if (!clause || faults.length > 0) continue;
      const ids = themes.map(([theme]) => theme);
      if (pilot) pilots.set(pilot.id, { ...pilot, themes: ids });
      else
        rows.set(`${doc}/${clause.id}`, {
          doc,
          clause: clause.id,
          themes: ids,
          why: themes.map(([theme, words]) => ({ theme, by: 'reader', words: [words] })),
        });
    }
  }
  const ordered = texts.clauses.flatMap(({ doc, id }) => rows.get(`${doc}/${id}`) ?? []);
  return { rows: ordered.filter(({ themes }) => themes.length > 0), pilots: [...pilots.values()], problems };
}

/** The words that may be a reason: of the clause, or of the pilot alone, and of the headings that they stand under. */
function spoken(clause: Clause, pilot: Pilot | undefined, texts: Texts): string[] {
  const titles: string[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parent === null ? undefined : texts.clause(at.doc, at.parent))
    titles.push(at.title);
  return [pilot?.quote ?? printed(clause), ...titles];
}

function fault(theme: string, words: string, spoken: readonly string[], isTheme: IsTheme): string[] {
  if (!isTheme(theme)) return [`seeds/themes.yaml has no theme ${theme}.`];
  return spoken.some((text) => text.includes(words)) ? [] : [`${theme}: “${words}” stands neither in it nor above it.`];
}

const problem = (doc: string, { clause, pilot }: ThemeDecision, message: string): Problem => ({
  rule: 'clause-theme/stale',
  severity: 'error',
  file: `seeds/${doc}/editorial/clause-themes.yaml`,
  near: [clause ? `clause: ${clause},` : `pilot: ${pilot},`],
  message: `${clause ?? pilot}: ${message}`,
  hint: 'Quote the clause, the pilot or a heading above it character by character, as /data/clauses.json has it.',
});
