import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { AddressRegister } from '../../src/model/register.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import type { PublishedRecord } from '../../src/register/record.ts';
import { publishedPage } from '../site/pages.ts';
import { readPublished } from '../site/published.ts';
import { Refusal } from '../site/refusal.ts';

const CONTENT = 'content/data/addresses.json';
const REGISTER = 'seeds/addresses.yaml';

/**
 * What was published, as far as this machine knows: the committed content (an edit of seeds/ does not reach it), or
 * where there is no git the content that was made last. Nothing where there is neither.
 */
export async function localRecord(root: string): Promise<PublishedRecord> {
  const committed = (file: string) =>
    promisify(execFile)('git', ['-C', root, 'show', `HEAD:./${file}`], { maxBuffer: 1 << 30 }).then(
      ({ stdout }) => stdout,
      () => null,
    );
  const [rows, register] = await Promise.all([committed(CONTENT), committed(REGISTER)]);
  if (rows !== null) return { where: `已提交的 ${CONTENT} `, rows: rowsIn(rows), pages: pagesIn(register) };
  const made = await readFile(path.join(root, CONTENT), 'utf8').catch(() => '[]');
  return { where: `上一次生成的 ${CONTENT} `, rows: rowsIn(made), pages: [] };
}

/** What a built folder or a site publishes. Throws a sentence where it cannot be read. */
export async function recordAt(place: string): Promise<PublishedRecord> {
  const [addresses, manifest] = await Promise.all([
    read(place, 'data/addresses.json'),
    read(place, 'data/manifest.json'),
  ]);
  const files = filesIn(manifest);
  const rows = rowsIn(addresses);
  const docs = new Set(rows.map(({ doc }) => doc));
  const pages = files.flatMap(({ path: file }) => publishedPage(file, docs) ?? []);
  return { where: `${place} `, rows, pages };
}

async function read(place: string, file: string): Promise<string> {
  const bytes = await readPublished(place, file);
  if (!bytes) throw new Refusal(`${place}：没有 ${file}。`);
  return new TextDecoder().decode(bytes);
}

function rowsIn(text: string): PublishedRecord['rows'] {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}

function filesIn(manifest: string): { path: string }[] {
  try {
    return JSON.parse(manifest).files ?? [];
  } catch {
    return [];
  }
}

const pagesIn = (register: string | null): readonly string[] =>
  register === null ? [] : (parseYaml(Buffer.from(register), AddressRegister, REGISTER).value?.pages ?? []);
