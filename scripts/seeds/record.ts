import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Problem } from '../../src/model/problem.ts';
import { AddressRecord, AddressRegister, ChangeRecord } from '../../src/model/register.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import type { PublishedRecord } from '../../src/register/record.ts';
import { readManifest } from '../site/copy.ts';
import { publishedPage } from '../site/pages.ts';
import { readPublished } from '../site/published.ts';
import { Refusal } from '../site/refusal.ts';

const CONTENT = 'content/data/addresses.json';
const CHANGES = 'content/data/changes.json';
const REGISTER = 'seeds/addresses.yaml';

/** A register that could not be read is not held against anything: it is there, and the fault in it is told. */
export const isRegisterRead = (problems: readonly Problem[]): boolean =>
  !problems.some(({ file, rule }) => file === REGISTER && /^(?:yaml|encoding)\//.test(rule));

/** What is read of the rows of addresses.json: an earlier version may have written fewer fields than this one. */
const Rows = z.array(
  AddressRecord.pick({ doc: true, id: true, url: true, fingerprint: true, registered: true, earlier: true }).strip(),
);

const Changes = z.array(ChangeRecord.pick({ address: true, date: true, after: true }).strip());

/**
 * What was published, as far as this machine knows: the committed content (an edit of seeds/ does not reach it), or
 * where there is no git the content that was made last. Nothing where there is neither.
 * @throws Refusal where there is one that cannot be read: then nothing could be held against it.
 */
export async function localRecord(root: string): Promise<PublishedRecord> {
  const committed = (file: string) =>
    promisify(execFile)('git', ['-C', root, 'show', `HEAD:./${file}`], { maxBuffer: 1 << 30 }).then(
      ({ stdout }) => stdout,
      () => null,
    );
  const [rows, changes, register] = await Promise.all([CONTENT, CHANGES, REGISTER].map(committed));
  const [last, saved] = [`上一次生成的 ${CONTENT} `, `已提交的 ${CONTENT} `];
  if (typeof rows === 'string') {
    const read = rowsIn(rows, saved, '请提交一份完好的。');
    return { where: saved, rows: read, pages: pagesIn(register ?? null), changes: changesIn(changes) };
  }
  const made = await readFile(path.join(root, CONTENT), 'utf8').catch(() => '[]');
  const lastChanges = await readFile(path.join(root, CHANGES), 'utf8').catch(() => null);
  const read = rowsIn(made, last, '请从备份恢复；还没有公布过的，删去 content/ 再运行。');
  return { where: last, rows: read, pages: [], changes: changesIn(lastChanges) };
}

/** What a built folder or a site publishes. @throws Refusal where it cannot be read. */
export async function recordAt(place: string): Promise<PublishedRecord> {
  const { manifest } = await readManifest(place);
  const addresses = await read(place, 'data/addresses.json');
  const rows = rowsIn(addresses, `${place} 的 data/addresses.json `, '没有可以对照的。');
  const docs = new Set(rows.map(({ doc }) => doc));
  const pages = manifest.files.flatMap(({ path: file }) => publishedPage(file, docs) ?? []);
  const changes = await readPublished(place, 'data/changes.json');
  return { where: `${place} `, rows, pages, changes: changesIn(changes && new TextDecoder().decode(changes)) };
}

async function read(place: string, file: string): Promise<string> {
  const bytes = await readPublished(place, file);
  if (!bytes) throw new Refusal(`${place}：没有 ${file}。`);
  return new TextDecoder().decode(bytes);
}

/** The changes of a changes.json; none where it is not there, or is none. */
function changesIn(text: string | null | undefined): PublishedRecord['changes'] {
  try {
    return Changes.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

function rowsIn(text: string, where: string, hint: string): PublishedRecord['rows'] {
  try {
    return Rows.parse(JSON.parse(text));
  } catch {
    throw new Refusal(`${where}读不懂：不是地址的清单，或被截断。${hint}`);
  }
}

const pagesIn = (register: string | null): readonly string[] =>
  register === null ? [] : (parseYaml(Buffer.from(register), AddressRegister, REGISTER).value?.pages ?? []);
