/** content/ → dist/: pages, search index, manifest. One line a stage. */
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as astroBuild } from 'astro';
import { build as bundle } from 'vite';
import { formatProblem } from '../src/model/problem.ts';
import { EMPTY_REGISTER } from '../src/register/index.ts';
import { findBrowser } from './browsers/browser.ts';
import { readSeeds } from './seeds/seeds.ts';
import { publishedDay, readRecords, writeForms } from './site/forms.ts';
import { writeHosting } from './site/hosting.ts';
import { manifest } from './site/manifest.ts';
import { droppedPages, publishedPages } from './site/pages.ts';
import { writePdfs } from './site/pdf.ts';
import { writePictures } from './site/pictures.ts';
import { placeOf } from './site/place.ts';
import { writeSearch } from './site/search.ts';
import { stage } from './site/stage.ts';
import { writeRegistration, writeWorker } from './site/worker.ts';

// Whatever started the build: what is built is for readers.
process.env.NODE_ENV = 'production';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const json = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

await stage('内容 content', async () => {
  execFileSync(process.execPath, [path.join(root, 'scripts/content.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return '';
});
const records = await readRecords(root);
const { documents, clauses } = records;

const browser = findBrowser();
process.env.SITE_PDF = browser ? 'yes' : 'no';

await stage('网页 pages', async () => {
  await rm(dist, { recursive: true, force: true });
  await astroBuild({ root, logLevel: 'warn' });
  return '';
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
      rolldownOptions: {
        input: {
          client: path.join(root, 'src/search/client.ts'),
          mark: path.join(root, 'src/client/mark.ts'),
          verify: path.join(root, 'src/search/verify.ts'),
          concordance: path.join(root, 'src/search/concordance.ts'),
        },
        // Each is a module that others import: a page, or a researcher's own script.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return writeSearch(dist, records);
});

const place = placeOf(process.env);
await stage('格式 forms', async () => `${await writeForms(dist, records, place)} files`);

await stage('版面 PDF', async () => {
  if (!browser) return '没有找到 Chrome 或 Chromium，不生成 PDF skipped';
  const docs = documents.map(({ id }) => id);
  return `${await writePdfs(dist, docs, browser, place, publishedDay(records))} files`;
});

await stage('图片 pictures', async () => {
  if (!browser) return '没有找到 Chrome 或 Chromium，不生成图片 skipped';
  return `${await writePictures(dist, documents, records.themes, browser)} files`;
});

await stage('地址 addresses', async () => {
  const register = (await readSeeds(root)).shared.addresses ?? EMPTY_REGISTER;
  const pages = await publishedPages(
    dist,
    documents.map(({ id }) => id),
  );
  const lost = droppedPages(register, pages);
  if (lost.length > 0) throw new Error(lost.map(formatProblem).join('\n'));
  return writeHosting(dist, records.addresses, register.moved, clauses, place);
});

await stage('清单 manifest', async () => {
  const { version } = await json('package.json');
  await writeRegistration(root, dist);
  await writeWorker(root, dist, await manifest(dist, documents, version));
  const listed = await manifest(dist, documents, version);
  await writeFile(path.join(dist, 'data/manifest.json'), listed);
  return `${JSON.parse(listed).files.length} files`;
});
