/**
 * Writes down the addresses that are new, whose words were corrected or that stand elsewhere: seeds/addresses.yaml,
 * seeds/changes.yaml. `--note TEXT` says what the state is about, `--date YYYY-MM-DD` when it is published (today).
 * `--against DIR|URL` compares with a published copy as well; `--published DIR|URL` writes the SHA-256 of its manifest
 * beside the last state. Refuses while an address would be lost. Run it before npm run content: the words published
 * before are read from content/.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clause } from '../src/model/clause.ts';
import { formatProblem, hasErrors } from '../src/model/problem.ts';
import { parse } from '../src/parse/index.ts';
import { addState, withManifest } from '../src/register/changes.ts';
import { EMPTY_REGISTER, keepRegister } from '../src/register/index.ts';
import { recordProblems } from '../src/register/record.ts';
import { changesBetween, renewed } from '../src/register/renew.ts';
import { localRecord, recordAt } from './seeds/record.ts';
import { writeRegister } from './seeds/register-file.ts';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { collection } from './site/environment.ts';
import { isOfContent, publishedPages } from './site/pages.ts';
import { manifestHash } from './site/published.ts';

/** What running this records, and what says just that it was not run yet. */
const RECORDED = new Set([
  ...['address/changed', 'address/relocated', 'address/respaced', 'address/moved-elsewhere'],
  'address/unregistered',
]);
const USAGE = `用法：npm run register [-- --note 说明 --date 2026-11-25 --against 文件夹或网址 --published 文件夹或网址]
记下新的、改了文字的和移了位置的地址。`;
const options = {
  note: { type: 'string' },
  date: { type: 'string' },
  against: { type: 'string' },
  published: { type: 'string' },
} as const;

await command(USAGE, { options }, async ({ values }) => {
  const root = collection();
  const date = values.date ?? new Date().toISOString().slice(0, 10);

  const { seeds, shared, problems: faults } = await readSeeds(root);
  const register = shared.addresses ?? EMPTY_REGISTER;
  const states = shared.changes ?? [];
  const parsed = seeds.map((seed) => ({ doc: seed.meta.id, ...parse(seed.text, seed.meta, seed.files) }));
  const { documents, problems: found } = keepRegister(parsed, register, states);
  const refused: string[] = [];
  const orSay = <T>(reading: Promise<T>): Promise<T | null> =>
    reading.catch((error: Error) => {
      refused.push(error.message);
      return null;
    });
  const records = [await localRecord(root), values.against ? await orSay(recordAt(values.against)) : null];
  const hash = values.published ? await orSay(manifestHash(values.published)) : null;
  const problems = [
    ...[...faults, ...parsed.flatMap((document) => document.problems), ...found].filter(
      ({ rule }) => !RECORDED.has(rule),
    ),
    ...records.flatMap((record) => (record ? recordProblems(record, register, states) : [])),
  ];
  for (const problem of problems) console.error(formatProblem(problem));
  for (const sentence of refused) console.error(sentence);

  if (hasErrors(problems) || refused.length > 0) {
    console.error('登记保持原样。');
    process.exitCode = 1;
  } else await write();

  async function write(): Promise<void> {
    const before: Clause[] = await readFile(path.join(root, 'content/data/clauses.json'), 'utf8').then(
      JSON.parse,
      () => [],
    );
    const changes = changesBetween(documents, register, states, before);
    const docs = [...documents.map(({ doc }) => doc), ...Object.keys(register.published)];
    const isBuilt = await isOfContent(root);
    const built = isBuilt ? await publishedPages(path.join(root, 'dist'), docs) : [];
    if (!isBuilt) console.log('dist/ 不是按现在的 content/ 生成的：没有登记新的网页。');
    const pages = [...new Set([...register.pages, ...built])].sort();
    const note = values.note ?? (states.length === 0 ? '首次发布。' : '更新。');
    const next = changes.length > 0 ? addState(states, date, note, changes) : states;
    await writeRegister(root, renewed(documents, { ...register, pages }), withManifest(next, hash));
    console.log(`register: ${changes.length} change(s), ${pages.length} page(s)${hash ? `, manifest ${hash}` : ''}`);
  }
});
