/** content/ → dist/: pages, search index, manifest. One line a stage. */
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as astroBuild } from 'astro';
import { build as bundle } from 'vite';
import type { Clause } from '../src/model/clause.ts';
import { DATASETS } from '../src/model/dataset.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import { manifest } from './manifest.ts';
import { writeSearch } from './search-index.ts';
import { stage } from './stage.ts';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const json = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

await stage('内容 content', async () => {
  execFileSync(process.execPath, [path.join(root, 'scripts/content.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
});
/** Every published dataset by its name. */
async function datasets(): Promise<Record<string, object[]>> {
  const read = DATASETS.map(async ({ name }) => [name, await json(`content/data/${name}.json`)]);
  return Object.fromEntries(await Promise.all(read));
}

const clauses: Clause[] = await json('content/data/clauses.json');
const documents: DocumentRecord[] = await json('content/data/documents.json');

await stage('网页 pages', async () => {
  await rm(dist, { recursive: true, force: true });
  await astroBuild({ root, logLevel: 'warn' });
});

await stage('检索 search', async () => {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path.join(dist, 'search'),
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: {
          client: path.join(root, 'src/search/client.ts'),
          mark: path.join(root, 'src/client/mark.ts'),
          verify: path.join(root, 'src/search/verify.ts'),
          concordance: path.join(root, 'src/search/concordance.ts'),
        },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
  return writeSearch(dist, documents, clauses, await datasets());
});

await stage('清单 manifest', async () => {
  const { version } = await json('package.json');
  await writeFile(path.join(dist, 'data/manifest.json'), await manifest(dist, documents, version));
});
