import type { Collection } from '../../model/dossier.ts';
import type { Matter } from '../../model/link.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { RuleName } from '../../model/rules.ts';
import { printed, sourceRanges } from '../../model/source.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { lookup } from './lookup.ts';

const FILE = 'seeds/matters.yaml';

/** The decisions of matters.yaml with their source, in document order; each quote must stand in its clause. */
export function matters(collection: Collection): { records: Matter[]; problems: Problem[] } {
  const clauses = lookup(collection);
  const themes = new Set((collection.shared.themes ?? []).map(({ id }) => id));
  const problems: Problem[] = [];
  const report = (rule: RuleName, at: YamlPath, message: string) =>
    problems.push(problem(rule, { file: FILE, at }, message));
  const records = (collection.shared.matters ?? []).flatMap((matter, i) => {
    const found = clauses.get(keyOf(matter));
    const at = found ? printed(found.clause).indexOf(matter.quote) : -1;
    if (!found) report('matters/unknown-clause', [i, 'clause'], `${matter.title}：没有条款 ${keyOf(matter)}。`);
    else if (at < 0)
      report('matters/quote', [i, 'quote'], `${matter.title}：${matter.clause} 里没有“${matter.quote}”。`);
    if (!themes.has(matter.subject))
      problems.push(unknownTheme('matters/unknown-theme', FILE, [i, 'subject'], matter.subject, collection));
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
