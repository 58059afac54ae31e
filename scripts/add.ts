/**
 * `npm run add -- [--yes] FILE|FOLDER …`: files of Word, web pages, PDF and text → documents of the collection, each in
 * `seeds/<id>/` with its original beside it. What was found is shown, and every decision is asked; with --yes a file
 * about which there is something to decide is refused. Nothing that is there is ever overwritten.
 */
import path from 'node:path';
import { Unreadable } from '../src/import/ledger.ts';
import { checksum } from '../src/parse/index.ts';
import { type Candidate, candidateOf } from './add/candidate.ts';
import { assertFits, type Read, readCollection } from './add/collection.ts';
import { convert } from './add/convert.ts';
import { bytesOf, filesOf } from './add/files.ts';
import { byHand, byItself, type Settle } from './add/settle.ts';
import { dropLeftovers, write } from './add/write.ts';
import { asker } from './site/ask.ts';
import { command } from './site/command.ts';
import { collection } from './site/environment.ts';
import { sha256 } from './site/published.ts';
import { Refusal } from './site/refusal.ts';

const USAGE =
  '用法：[COLLECTION=文件夹] npm run add -- [--yes] 文件或文件夹 …\n把 .docx、.doc、.html、.pdf（有文字的）、.txt、.md 转成文本，加进 seeds/；原件留在旁边。\n--yes 不问：有错误或拿不准的，不添加。--text 只把转换出的文本打印出来，不添加。';
const options = { yes: { type: 'boolean', short: 'y' }, text: { type: 'boolean' } } as const;

/** Reads one file. @throws Refusal with the reason. */
async function converted(file: string) {
  const bytes = await bytesOf(file);
  try {
    return { bytes, ...(await convert(file, bytes)) };
  } catch (error) {
    if (error instanceof Unreadable) throw new Refusal(error.message);
    throw error;
  }
}

/** The files that can be added, as they were settled; each that cannot is named with the reason. */
async function candidates(files: readonly string[], read: Read, settle: Settle, refuse: (why: string) => void) {
  const taken = new Set(read.taken);
  const seen = new Map(read.known);
  const settled: Candidate[] = [];
  for (const [i, file] of files.entries()) {
    console.error(`[${i + 1}/${files.length}] ${path.basename(file)} …`);
    try {
      const { bytes, ...text } = await converted(file);
      const sums = [sha256(bytes), checksum(text.text)];
      const known = sums.map((sum) => seen.get(sum)).find(Boolean);
      if (known) throw new Refusal(`已经添加过：seeds/${known}。`);
      const candidate = await settle(candidateOf(file, bytes, text, taken, read.lookup.slug), taken);
      if (!candidate) continue;
      taken.add(candidate.meta.id);
      for (const sum of sums) seen.set(sum, candidate.meta.id);
      settled.push(candidate);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(`${path.basename(file)}：${error.message}`);
    }
  }
  return settled;
}

await command(USAGE, { allowPositionals: true, options }, async ({ values, positionals: names }) => {
  if (names.length === 0) throw new Refusal(USAGE);
  const { files, skipped, faults } = await filesOf(names);
  const refused = [...faults];
  if (skipped.length > 0)
    console.error(`不认识、没有读的文件：${skipped.map((file) => path.basename(file)).join('、')}`);
  if (values.text) {
    for (const file of files) process.stdout.write((await converted(file)).text);
  } else if (files.length > 0) {
    const root = collection();
    await dropLeftovers(root);
    const read = await readCollection(root);
    const { ask, choose, close } = asker();
    const settle = values.yes ? byItself(read) : byHand(read, { ask, choose });
    const settled = await candidates(files, read, settle, (why) => {
      console.error(why);
      refused.push(why);
    }).finally(close);
    await assertFits(read, settled);
    for (const candidate of settled) {
      await write(root, candidate);
      console.log(`添加了 seeds/${candidate.meta.id}：${path.basename(candidate.file)}`);
    }
    if (settled.length > 0)
      console.log(
        `接着运行 npm run review -- ${settled.map(({ meta }) => meta.id).join(' ')}，在浏览器里逐行同原件对照；npm start 看网站（COLLECTION 照旧写在前面）。`,
      );
  }
  if (refused.length === 0) return;
  console.error(`没有添加的有 ${refused.length} 个：`);
  for (const why of refused) console.error(`  ${why.split('\n')[0]}`);
  process.exitCode = 1;
});
