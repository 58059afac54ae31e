/**
 * Writes down the addresses that are new, whose words were corrected or that stand elsewhere: seeds/addresses.yaml,
 * seeds/changes.yaml. `--note TEXT` says what the state is about, `--date YYYY-MM-DD` when it is published (today).
 * `--against DIR|URL` compares with a published copy as well; `--published DIR|URL` writes the SHA-256 of its manifest
 * beside the last state. Refuses while an address would be lost. Run it before npm run content: the words published
 * before are read from content/.
 */
import path from 'node:path';
import { Day } from '../src/model/date.ts';
import { formatProblem, hasErrors } from '../src/model/problem.ts';
import { parse } from '../src/parse/index.ts';
import { addState, withManifest } from '../src/register/changes.ts';
import { EMPTY_REGISTER, keepRegister } from '../src/register/index.ts';
import { recordProblems } from '../src/register/record.ts';
import { changesBetween, renewed } from '../src/register/renew.ts';
import { asPrinted } from './seeds/made.ts';
import { isRegisterRead, localRecord, recordAt } from './seeds/record.ts';
import { writeRegister } from './seeds/register-file.ts';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { readManifest } from './site/copy.ts';
import { collection, placeAt } from './site/environment.ts';
import { readDatasets } from './site/holdings.ts';
import { isOfContent, publishedPages } from './site/pages.ts';
import { Refusal } from './site/refusal.ts';

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
  const { seeds, shared, problems: faults } = await readSeeds(root);
  const register = shared.addresses ?? EMPTY_REGISTER;
  const states = shared.changes ?? [];
  const date = dayOf(values.date, states.at(-1)?.date);
  const [against, published] = [values.against, values.published].map((name) => name && placeAt(name, root));
  const parsed = seeds.map((seed) => ({ doc: seed.meta.id, ...parse(seed.text, seed.meta, seed.files) }));
  const { documents, problems: found } = keepRegister(parsed, register, states);
  const refused: string[] = [];
  const orSay = <T>(reading: Promise<T>): Promise<T | null> =>
    reading.catch((error: Error) => {
      refused.push(error.message);
      return null;
    });
  const isRead = isRegisterRead(faults);
  const records = [isRead ? await localRecord(root) : null, isRead && against ? await orSay(recordAt(against)) : null];
  const hash = published ? await orSay(readManifest(published).then((read) => read.hash)) : null;
  const problems = [
    ...[...faults, ...parsed.flatMap((document) => document.problems), ...found].filter(
      ({ rule }) => !RECORDED.has(rule),
    ),
    ...records.flatMap((record) => (record ? recordProblems(record, register, states) : [])),
  ];
  for (const problem of await asPrinted(root, problems)) console.error(formatProblem(problem));
  for (const sentence of refused) console.error(sentence);

  if (hasErrors(problems) || refused.length > 0) {
    console.error('登记保持原样。');
    process.exitCode = 1;
  } else await write();

  async function write(): Promise<void> {
    const { clauses: before } = await readDatasets(path.join(root, 'content/data'), ['clauses']).catch((error) => {
      if (!(error instanceof Refusal)) throw error;
      console.log('没有以前的 content/，或读不懂：变动里不写以前的文字。');
      return { clauses: [] };
    });
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

/** The day of the state: as asked, or today. @throws Refusal where it is none, or lies before that of the last state. */
function dayOf(asked: string | undefined, last = ''): string {
  const day = asked ?? new Date().toISOString().slice(0, 10);
  if (!Day.safeParse(day).success) throw new Refusal(`--date ${day}：请写成 2026-11-25 这样的日期。`);
  if (day < last) throw new Refusal(`日期 ${day} 早于上一次登记的 ${last}：变动按先后记，请用 --date 写明。`);
  return day;
}
