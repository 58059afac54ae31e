import type { Collection } from '../model/dossier.ts';
import type { Problem } from '../model/problem.ts';
import { deriveApparatus } from './apparatus/index.ts';
import { deriveLinks } from './links/index.ts';
import { deriveTargets } from './targets/index.ts';

/** Records of the derived datasets, by name (src/model/dataset.ts). */
export type Derived = Record<string, readonly object[]>;

/** Trees and decisions → facts. Decisions that the text no longer bears out are problems. */
export function derive(collection: Collection): { records: Derived; problems: Problem[] } {
  const parts: { records: Derived; problems: Problem[] }[] = [
    { records: { themes: collection.shared.themes ?? [] }, problems: [] },
    deriveApparatus(collection),
    deriveLinks(collection),
    deriveTargets(collection),
  ];
  return {
    records: Object.assign({}, ...parts.map(({ records }) => records)),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
