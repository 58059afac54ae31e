/** Published records of a collection, read from disk for commands that answer by them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DATASETS, type Records } from '../../src/model/dataset.ts';
import type { Texts } from '../../src/search/notice/texts.ts';
import { Refusal } from './refusal.ts';

/** Where records may stand below the folder of a collection, best first. */
const PLACES = ['data', 'dist/data', 'content/data'];

/** The folder with the data files of a collection, of a built site or of a copy of one. Throws Refusal where there is none. */
export async function dataFolder(folder: string): Promise<string> {
  for (const data of [folder, ...PLACES.map((place) => path.join(folder, place))])
    if ((await readFile(path.join(data, 'clauses.json')).catch(() => null)) !== null) return data;
  throw new Refusal(
    `${folder} 里没有数据（找过 ${PLACES.map((place) => `${place}/clauses.json`).join('、')}）：请先运行 npm run content 或 npm run build。`,
  );
}

/**
 * Some datasets, each record held against its schema. Fields that a later version has added are let through.
 * @throws Refusal where a file is missing or is none of this tool's.
 */
export async function readDatasets<N extends keyof Records>(
  data: string,
  names: readonly N[],
): Promise<Pick<Records, N>> {
  const rows = await Promise.all(names.map(async (name) => [name, await readDataset(data, name)] as const));
  // Each was parsed by the schema of its name.
  return Object.fromEntries(rows) as Pick<Records, N>;
}

async function readDataset(data: string, name: keyof Records): Promise<unknown> {
  const file = path.join(data, `${name}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    throw new Refusal(`没有 ${file}：还没有生成，或不完整，请先运行 npm run content 或 npm run build。`);
  const record = DATASETS.find((dataset) => dataset.name === name)?.record;
  try {
    return z.array(record instanceof z.ZodObject ? record.loose() : z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const [row, ...field] = issue?.path ?? [];
    const where = typeof row === 'number' ? `第${row + 1}条${field.length > 0 ? `的 ${field.join('.')}` : ''}` : '';
    throw new Refusal(`${file} 读不懂${where && `（${where}）`}：是不是别的版本生成的？请重新生成。`);
  }
}

/** The texts as citations and quotations are held against them. The dictionaries are loaded with it, not before. */
export async function textsOf({ documents, clauses }: Pick<Records, 'documents' | 'clauses'>): Promise<Texts> {
  const [{ textsInMemory }, { catalogOf, searchFiles }] = await Promise.all([
    import('../../src/search/notice/texts.ts'),
    import('../../src/search/written/packs.ts'),
  ]);
  return textsInMemory(catalogOf(documents, clauses), clauses, searchFiles(documents, clauses).header.variants);
}

/** The address that a built site was made for, by its robots.txt: `https://example.org/plans/`; null where it says none. */
export async function builtAddress(data: string): Promise<string | null> {
  const robots = await readFile(path.join(data, '../robots.txt'), 'utf8').catch(() => '');
  return /^Sitemap: (\S+\/)[^/\s]+$/m.exec(robots)?.[1] ?? null;
}
