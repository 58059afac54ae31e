import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AddressRecord, AddressRegister } from '../../src/model/register.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import type { PublishedRecord } from '../../src/register/record.ts';
import { readManifest } from '../site/copy.ts';
import { publishedPage } from '../site/pages.ts';
import { readPublished } from '../site/published.ts';
import { Refusal } from '../site/refusal.ts';

const CONTENT = 'content/data/addresses.json';
const REGISTER = 'seeds/addresses.yaml';

/** What is read of the rows of addresses.json: an earlier version may have written fewer fields than this one. */
const Rows = z.array(
  AddressRecord.pick({ doc: true, id: true, url: true, fingerprint: true, registered: true, earlier: true }).strip(),
);

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
  const [rows, register] = await Promise.all([committed(CONTENT), committed(REGISTER)]);
  const [last, saved] = [`上一次生成的 ${CONTENT} `, `已提交的 ${CONTENT} `];
  if (rows !== null) {
    return { where: saved, rows: rowsIn(rows, saved, '请提交一份完好的。'), pages: pagesIn(register) };
  }
  const made = await readFile(path.join(root, CONTENT), 'utf8').catch(() => '[]');
  return { where: last, rows: rowsIn(made, last, '请从备份恢复；还没有公布过的，删去 content/ 再运行。'), pages: [] };
}

/** What a built folder or a site publishes. @throws Refusal where it cannot be read. */
export async function recordAt(place: string): Promise<PublishedRecord> {
  const { manifest } = await readManifest(place);
  const addresses = await read(place, 'data/addresses.json');
  const rows = rowsIn(addresses, `${place} 的 data/addresses.json `, '没有可以对照的。');
  const docs = new Set(rows.map(({ doc }) => doc));
  const pages = manifest.files.flatMap(({ path: file }) => publishedPage(file, docs) ?? []);
  return { where: `${place} `, rows, pages };
}

async function read(place: string, file: string): Promise<string> {
  const bytes = await readPublished(place, file);
  if (!bytes) throw new Refusal(`${place}：没有 ${file}。`);
  return new TextDecoder().decode(bytes);
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
