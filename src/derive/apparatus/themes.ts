import type { Clause } from '../../model/clause.ts';
import type { ClauseTheme } from '../../model/clause-theme.ts';
import { printed } from '../../model/source.ts';
import type { Theme } from '../../model/theme.ts';
import { occurrences } from '../../text/occurrences.ts';
import type { Texts } from './texts.ts';

/** How many characters of text a keyword must answer for, so that one word does not name a long paragraph. */
const CHARACTERS_A_HIT = 160;

interface Strength {
  theme: string;
  by: 'heading' | 'words';
  words: string[];
  score: number;
}

/** Themes of words alone, the strongest first: enough keywords for their length. */
export function themesOf(words: string, themes: readonly Theme[]): Strength[] {
  const enough = Math.max(1, Math.min(4, words.length / CHARACTERS_A_HIT));
  return themes
    .map((theme) => {
      const found = (theme.keywords ?? []).map((keyword) => ({ keyword, count: occurrences(words, keyword).length }));
      const hits = found.filter(({ count }) => count > 0);
      const score = hits.reduce((sum, { count }) => sum + count, 0);
      return { theme: theme.id, by: 'words' as const, words: hits.map(({ keyword }) => keyword), score };
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score);
}

/** Every paragraph's themes: from its own title and the headings above it, then from its words. */
export function deriveClauseThemes(texts: Texts, themes: readonly Theme[]): ClauseTheme[] {
  return texts.clauses
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'front') && text !== '')
    .map((clause) => {
      const found = [...headingThemes(clause, texts, themes), ...themesOf(printed(clause), themes)];
      const kept = found.filter(({ theme }, i) => found.findIndex((other) => other.theme === theme) === i);
      return {
        doc: clause.doc,
        clause: clause.id,
        themes: kept.map(({ theme }) => theme),
        why: kept.map(({ theme, by, words }) => ({ theme, by, words })),
      };
    })
    .filter((row) => row.themes.length > 0);
}

/**
 * The title of the clause itself and of what it stands under, the nearest first. The parts say too little.
 */
function headingThemes(clause: Clause, texts: Texts, themes: readonly Theme[]): Strength[] {
  return texts
    .tree(clause)
    .outwards(clause)
    .filter((at) => at.parent !== null || at === clause)
    .flatMap(({ title }) =>
      themes.flatMap((theme): Strength[] => {
        const words = (theme.keywords ?? []).filter((keyword) => title.includes(keyword));
        return words.length > 0 ? [{ theme: theme.id, by: 'heading', words, score: 0 }] : [];
      }),
    );
}
