import type { Derived } from '../../model/dataset.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Problem } from '../../model/problem.ts';
import { coverage } from './coverage.ts';
import { decide } from './decide.ts';
import { matters } from './matters.ts';
import { possible } from './possible.ts';
import { references } from './references.ts';
import { reuse } from './reuse.ts';

/** links, coverage, matters and references of a collection; a decision that the text does not bear out is a problem. */
export function deriveLinks(collection: Collection): {
  records: Pick<Derived, 'links' | 'coverage' | 'matters' | 'references' | 'candidates' | 'reuse'>;
  problems: Problem[];
} {
  const links = decide(collection);
  const covered = coverage(collection, links.records);
  const single = matters(collection);
  return {
    records: {
      links: links.records,
      coverage: covered.records,
      matters: single.records,
      references: references(collection),
      candidates: possible(collection, links.records),
      reuse: reuse(collection),
    },
    problems: [...links.problems, ...covered.problems, ...single.problems],
  };
}
