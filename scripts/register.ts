/**
 * Writes down the addresses that are new or whose words were corrected: seeds/addresses.yaml, seeds/changes.yaml.
 * `--note TEXT` says what the state is about, `--date YYYY-MM-DD` when it is published (today). Refuses while an
 * address would be lost. Run it before npm run content: the words published before are read from content/.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Clause } from '../src/model/clause.ts';
import { formatProblem, hasErrors } from '../src/model/problem.ts';
import { parse } from '../src/parse/index.ts';
import { addState } from '../src/register/changes.ts';
import { EMPTY_REGISTER, keepRegister } from '../src/register/index.ts';
import { changesBetween, renewed } from '../src/register/renew.ts';
import { writeRegister } from './seeds/register-file.ts';
import { readSeeds } from './seeds/seeds.ts';
import { publishedPages } from './site/pages.ts';

const { values } = parseArgs({
  options: { root: { type: 'string' }, note: { type: 'string' }, date: { type: 'string' } },
});
const root = path.resolve(values.root ?? path.join(import.meta.dirname, '..'));
const date = values.date ?? new Date().toISOString().slice(0, 10);

const { seeds, shared, problems: faults } = await readSeeds(root);
const register = shared.addresses ?? EMPTY_REGISTER;
const parsed = seeds.map((seed) => ({ doc: seed.meta.id, ...parse(seed.text, seed.meta, seed.files) }));
const { documents, problems: found } = keepRegister(parsed, register);
const problems = [...faults, ...parsed.flatMap((document) => document.problems), ...found].filter(
  ({ rule }) => rule !== 'address/changed' && rule !== 'address/unregistered',
);
for (const problem of problems) console.error(formatProblem(problem));

if (hasErrors(problems)) {
  console.error('The register is left as it was.');
  process.exitCode = 1;
} else {
  const before: Clause[] = await readFile(path.join(root, 'content/data/clauses.json'), 'utf8').then(
    JSON.parse,
    () => [],
  );
  const changes = changesBetween(documents, register, shared.changes ?? [], before);
  const pages = [...new Set([...register.pages, ...(await publishedPages(path.join(root, 'dist'), documents))])].sort();
  const states = shared.changes ?? [];
  const note = values.note ?? (states.length === 0 ? '首次发布。' : '更新。');
  await writeRegister(
    root,
    renewed(documents, { ...register, pages }),
    changes.length > 0 ? addState(states, date, note, changes) : states,
  );
  console.log(`register: ${changes.length} change(s), ${pages.length} page(s)`);
}
