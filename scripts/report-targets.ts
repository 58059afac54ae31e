/** Prints how far the rules come without a person: found, missed, false, and the fields that differ. Reads content/. */
import path from 'node:path';
import { toRecords } from '../src/derive/targets/records.ts';
import { findTargets } from '../src/derive/targets/rules.ts';
import type { Target } from '../src/model/target.ts';
import { command } from './site/command.ts';
import { collection } from './site/environment.ts';
import { readDatasets } from './site/holdings.ts';

const FACTS = ['value', 'unit', 'comparator', 'deadline', 'class', 'kind', 'baseline', 'hedge'] as const;
const NEEDED = ['documents', 'clauses', 'themes', 'targets'] as const;
const NAMES = ['indicator', 'theme'] as const;
type Field = (typeof FACTS)[number] | (typeof NAMES)[number];

const place = ({ doc, figure }: Target) => `${doc} ${JSON.stringify(figure)}`;

await command('用法：npm run report:targets\n规则单独找到的目标，和公布的差多少。', {}, async () => {
  const data = path.join(collection(), 'content', 'data');
  const { documents, clauses, themes, targets } = await readDatasets(data, NEEDED);

  const byRules = documents.flatMap(({ id }) => {
    const own = clauses.filter(({ doc }) => doc === id);
    return toRecords(findTargets(own, themes), own).map(({ target }) => target);
  });
  const pairs = pair(byRules, targets);
  const differs = (field: Field) => pairs.filter(([a, b]) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
  const exact = pairs.filter(([a, b]) =>
    (['value', 'unit', 'comparator', 'deadline'] as const).every((field) => a[field] === b[field]),
  );
  const missed = targets.filter((target) => !pairs.some(([, found]) => found === target));
  const wrong = byRules.filter((target) => !pairs.some(([found]) => found === target));
  const percent = (part: number) => (targets.length > 0 ? `${((100 * part) / targets.length).toFixed(1)}%` : '');

  for (const { clause, quote } of missed) console.log(`missed  ${clause}  ${quote}`);
  for (const { clause, quote } of wrong) console.log(`false   ${clause}  ${quote}`);
  for (const field of FACTS) {
    for (const [a, b] of differs(field))
      console.log(`${field}  ${b.id}  ${JSON.stringify(a[field])} ≠ ${JSON.stringify(b[field])}`);
  }
  console.log(`targets  ${targets.length}`);
  console.log(`found    ${pairs.length}  ${percent(pairs.length)}`);
  console.log(`exact    ${exact.length}  ${percent(exact.length)}  (value, unit, comparator, deadline)`);
  console.log(`missed   ${missed.length}\nfalse    ${wrong.length}`);
  for (const field of [...FACTS, ...NAMES]) console.log(`${field} differs in ${differs(field).length}`);
});

/** Targets at the same figure, one to one in their order. */
function pair(found: readonly Target[], final: readonly Target[]): [Target, Target][] {
  const left = new Map<string, Target[]>();
  for (const target of found) left.set(place(target), [...(left.get(place(target)) ?? []), target]);
  return final.flatMap((target): [Target, Target][] => {
    const one = left.get(place(target))?.shift();
    return one ? [[one, target]] : [];
  });
}
