import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DocumentMeta } from '../../src/model/document.ts';
import { DOCUMENT_EDITORIAL, SHARED_EDITORIAL, type SharedEditorial } from '../../src/model/editorial.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Seed } from '../../src/model/seed.ts';
import { decode } from '../../src/parse/index.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { readEditorial } from './editorial.ts';

/** Reads every document below `<root>/seeds/`, earliest first, with all problems of the files themselves. */
export async function readSeeds(
  root: string,
): Promise<{ seeds: Seed[]; shared: SharedEditorial; problems: Problem[] }> {
  const entries = await readdir(path.join(root, 'seeds'), { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const read = await Promise.all(folders.map((folder) => readSeed(root, folder)));
  const shared = await readEditorial(root, 'seeds', SHARED_EDITORIAL);
  const seeds = read.flatMap((result) => (result.seed ? [result.seed] : []));
  seeds.sort((a, b) => a.meta.order - b.meta.order);
  const none = folders.length === 0 ? [missing('seeds/')] : [];
  const problems = [...none, ...read.flatMap((result) => result.problems), ...shared.problems, ...duplicateIds(seeds)];
  return { seeds, shared: shared.values, problems };
}

async function readSeed(root: string, folder: string): Promise<{ seed: Seed | null; problems: Problem[] }> {
  const files = { source: `seeds/${folder}/source.txt`, meta: `seeds/${folder}/document.yaml` };
  const [bytes, yaml] = await Promise.all([readFileOrNull(root, files.source), readFileOrNull(root, files.meta)]);
  const problems: Problem[] = [];
  if (!bytes) problems.push(missing(files.source));
  if (!yaml) problems.push(missing(files.meta));
  const decoded = bytes ? decode(bytes, files.source) : null;
  const parsed = yaml ? parseYaml(yaml, DocumentMeta, files.meta) : null;
  const editorial = await readEditorial(root, `seeds/${folder}/editorial`, DOCUMENT_EDITORIAL);
  problems.push(...(decoded?.problems ?? []), ...(parsed?.problems ?? []), ...editorial.problems);
  const meta = parsed?.value;
  if (meta && bytes) problems.push(...checkMeta(meta, bytes, folder, files));
  return {
    seed: meta && decoded?.text ? { meta, text: decoded.text, editorial: editorial.values, files } : null,
    problems,
  };
}

function checkMeta(meta: DocumentMeta, bytes: Buffer, folder: string, files: Seed['files']): Problem[] {
  const problems: Problem[] = [];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== meta.sha256) {
    problems.push({
      rule: 'seed/checksum',
      severity: 'error',
      file: files.source,
      message: `Its SHA-256 is ${sha256}, document.yaml has ${meta.sha256}.`,
      hint: 'Restore the file, or renew the checksum if the change is meant.',
    });
  }
  if (meta.id !== folder) {
    problems.push({
      rule: 'seed/folder-name',
      severity: 'error',
      file: files.meta,
      message: `The id ${meta.id} stands in the folder ${folder}.`,
      hint: 'Give both the same name.',
    });
  }
  return problems;
}

function duplicateIds(seeds: readonly Seed[]): Problem[] {
  return seeds.flatMap((seed, i) => {
    const first = seeds.findIndex(({ meta }) => meta.id === seed.meta.id);
    if (first === i) return [];
    return [
      {
        rule: 'seed/duplicate-id',
        severity: 'error' as const,
        file: seed.files.meta,
        message: `The id ${seed.meta.id} is taken by ${seeds[first]?.files.meta}.`,
        hint: 'Ids are addresses: choose another.',
      },
    ];
  });
}

const missing = (file: string): Problem => ({
  rule: 'seed/missing-file',
  severity: 'error',
  file,
  message: file.endsWith('/') ? 'No document is there.' : 'The file is not there.',
  hint: 'A document is a folder with source.txt and document.yaml.',
});

async function readFileOrNull(root: string, file: string): Promise<Buffer | null> {
  return readFile(path.join(root, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
