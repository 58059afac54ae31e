import type { Collection } from '../../model/dossier.ts';
import type { Matter } from '../../model/link.ts';
import type { Problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { printed, sourceRanges } from '../../model/source.ts';
import { editorialProblem, lookup } from './lookup.ts';

const FILE = 'seeds/matters.yaml';

/** The decisions of matters.yaml with their source, in document order; each quote must stand in its clause. */
export function matters(collection: Collection): { records: Matter[]; problems: Problem[] } {
  const clauses = lookup(collection);
  const themes = new Set((collection.shared.themes ?? []).map(({ id }) => id));
  const problems: Problem[] = [];
  const report = (rule: string, message: string) => problems.push(editorialProblem(rule, FILE, message));
  const records = (collection.shared.matters ?? []).flatMap((matter) => {
    const found = clauses.get(keyOf(matter));
    const at = found ? printed(found.clause).indexOf(matter.quote) : -1;
    if (!found) report('matters/unknown-clause', `${matter.title}: there is no clause ${matter.doc}/${matter.clause}.`);
    else if (at < 0) report('matters/quote', `${matter.title}: “${matter.quote}” is not in ${matter.clause}.`);
    if (!themes.has(matter.subject))
      report('matters/unknown-theme', `${matter.title}: there is no theme ${matter.subject}.`);
    return found && at >= 0
      ? [
          {
            record: { ...matter, source: sourceRanges(found.clause, at, at + matter.quote.length) },
            order: found.order,
          },
        ]
      : [];
  });
  records.sort((a, b) => a.order - b.order);
  return { records: records.map(({ record }) => record), problems };
}
