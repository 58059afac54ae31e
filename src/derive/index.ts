import { themesIn } from '../model/common-themes.ts';
import type { Derived } from '../model/dataset.ts';
import type { Collection } from '../model/dossier.ts';
import type { Problem } from '../model/problem.ts';
import { deriveApparatus } from './apparatus/index.ts';
import { deriveCoding } from './coding/index.ts';
import { deriveEnglish } from './english/index.ts';
import { deriveLinks } from './links/index.ts';
import { deriveOutcomes } from './outcomes/index.ts';
import { checkSynonyms } from './synonyms.ts';
import { deriveTargets } from './targets/index.ts';

/** The ids of the themes of which anything is said: a theme without a passage has no page. */
const usedThemes = (
  known: Omit<
    Derived,
    'themes' | 'synonyms' | 'codings' | 'agreement' | 'coding-notes' | 'sentences' | 'outcomes' | 'english'
  >,
) =>
  new Set([
    ...[...known['clause-themes'], ...known.entities, ...known.terms, ...known.pilots].flatMap(({ themes }) => themes),
    ...known.targets.map(({ theme }) => theme),
    ...[...known.links, ...known.matters].map(({ subject }) => subject),
  ]);

/** Trees and decisions → facts. Decisions that the text no longer bears out are problems. */
export function derive(collection: Collection): { records: Derived; problems: Problem[] } {
  const apparatus = deriveApparatus(collection);
  const links = deriveLinks(collection);
  const targets = deriveTargets(collection);
  const { outcomes, problems: unproved } = deriveOutcomes(collection.dossiers, targets.records.targets);
  const { english, problems: unsaid } = deriveEnglish(collection, { ...targets.records, ...apparatus.records });
  const known = { ...apparatus.records, ...links.records, ...targets.records };
  const coding = deriveCoding(collection, known);
  const used = usedThemes(known);
  const themes = themesIn(collection.shared).filter(({ id }) => used.has(id));
  const { synonyms = [] } = collection.shared;
  const clauses = collection.dossiers.flatMap((dossier) => dossier.clauses);
  return {
    records: { themes, synonyms, ...known, ...coding.records, outcomes, english },
    problems: [
      ...apparatus.problems,
      ...links.problems,
      ...targets.problems,
      ...coding.problems,
      ...unproved,
      ...unsaid,
      ...checkSynonyms(synonyms, clauses, apparatus.records.entities),
    ],
  };
}
