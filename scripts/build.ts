/**
 * content/ → dist/: pages, search index, forms, manifest. One line a stage. Everything is made in a folder beside dist/
 * and read back; only when all of it is whole does it take the place of dist/.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linksOf } from '../src/emit/hosting.ts';
import { publishedDay } from '../src/model/dataset.ts';
import { formatProblem } from '../src/model/problem.ts';
import { foldedPages } from '../src/register/folded.ts';
import { EMPTY_REGISTER } from '../src/register/index.ts';
import { findBrowser } from './browsers/browser.ts';
import { makeContent } from './seeds/made.ts';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { MANIFEST } from './site/copy.ts';
import { collection, PROJECT, place as whereItStands } from './site/environment.ts';
import { replaceFolder, replaceWith } from './site/folder.ts';
import { readRecords, readSite, writeForms } from './site/forms.ts';
import { writeHosting } from './site/hosting.ts';
import { codeOf, keeping } from './site/kept.ts';
import { type Listed, manifest, survey, writeSummary } from './site/manifest.ts';
import { writeModules } from './site/modules.ts';
import { buildPages, siteOf } from './site/own-content.ts';
import { droppedPages, promisedPages, publishedPages } from './site/pages.ts';
import { writePdfs } from './site/pdf.ts';
import { writePictures } from './site/pictures.ts';
import type { Place } from './site/place.ts';
import { Refusal } from './site/refusal.ts';
import { writeSearch } from './site/search.ts';
import { stage, type Written } from './site/stage.ts';
import { writeTwins } from './site/twins.ts';
import { leftOut, OPTIONAL, type Optional } from './site/without.ts';
import { writeRegistration, writeWorker } from './site/worker.ts';

// Whatever started the build: what is built is for readers.
process.env.NODE_ENV = 'production';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

await command(
  `用法：[COLLECTION=文件夹] [SITE_URL=…] [BASE_PATH=…] npm run build -- [--without ${OPTIONAL.join(',')}]
由 seeds/ 生成 content/ 和 dist/；--without 略过费时的部分，网页和清单随之不提。`,
  { options: { without: { type: 'string', multiple: true } } },
  async ({ values }) => {
    const asked = leftOut(values.without ?? []);
    const root = collection();
    const making = { root, place: whereItStands(), asked, browser: findBrowser() };
    await stage('内容 content', () => writeContent(root));
    await replaceWith(path.join(root, 'dist'), (dist) => writeSite(dist, making));
  },
);

async function writeContent(root: string) {
  const { files, problems, documents } = await makeContent(root);
  if (!files) throw new Refusal([...problems.map(formatProblem), 'dist/ 保持原样。'].join('\n'));
  await replaceFolder(path.join(root, 'content'), files);
  return { said: `${documents} documents`, files: [] };
}

interface Making {
  root: string;
  place: Place;
  /** What is left out on purpose. */
  asked: readonly Optional[];
  browser: string | null;
}

/** Makes the whole site in an empty folder. */
async function writeSite(dist: string, { root, place, asked, browser }: Making): Promise<void> {
  // The manifest knows nothing of twins: a site with and without them is the same.
  const without = OPTIONAL.filter((what) => what !== 'twins' && (!browser || asked.includes(what)));
  const [records, site] = await Promise.all([readRecords(root), readSite(root)]);
  const { documents, clauses, themes } = records;
  const docs = documents.map(({ id }) => id);
  const register = (await readSeeds(root)).shared.addresses ?? EMPTY_REGISTER;
  const code = [await codeOf(PROJECT)];
  const promised: string[] = [];
  const run = async (...of: Parameters<typeof stage>) => void promised.push(...(await stage(...of)));

  await run('网页 pages', async () => {
    const define = { SITE_WITHOUT: JSON.stringify(without), SITE_CODE: JSON.stringify(code[0]) };
    const { origin, base } = place;
    const own = siteOf(root, define);
    // Astro warns of every kind of record that a collection has none of.
    const logLevel = Object.values(records).some((rows) => rows.length === 0) ? 'error' : 'warn';
    await buildPages(root, dist, { ...own, site: origin, base: base || '/', logLevel });
    const files = await promisedPages(
      dist,
      [...documents, ...clauses].map(({ url }) => url),
      place,
    );
    return { said: `${files.length} pages`, files };
  });
  await run('地址 addresses', async () => {
    const folded = foldedPages(register.pages, records).map(({ from }) => from);
    const lost = droppedPages(register, [...(await publishedPages(dist, docs)), ...folded]);
    if (lost.length > 0) throw new Refusal(lost.map(formatProblem).join('\n'));
    return { said: `${register.pages.length} kept`, files: [] };
  });
  await run('检索 search', async () => {
    const modules = await writeModules(PROJECT, dist);
    const { said, files } = await writeSearch(dist, records);
    return { said, files: [...modules, ...files] };
  });
  await run('格式 forms', async () => {
    const files = await keeping(root, 'forms', code, (kept) => writeForms(dist, site, records, place, kept));
    return { said: `${files.length} files`, files };
  });
  await run('版面 PDF', async () => {
    if (!browser || asked.includes('pdf')) return skipped('pdf', asked);
    const day = publishedDay(records);
    const files = await keeping(root, 'pdf', code, (kept) =>
      writePdfs(dist, records, browser, place, day, site.title, kept),
    );
    return { said: `${files.length} files`, files };
  });
  await run('图片 pictures', async () => {
    if (!browser || asked.includes('pictures')) return skipped('pictures', asked);
    const files = await keeping(root, 'pictures', code, (kept) =>
      writePictures(dist, site.title, documents, themes, browser, kept),
    );
    return { said: `${files.length} files`, files };
  });
  await run('托管 hosting', () =>
    writeHosting(dist, records, register, place, (base) => linksOf(base, docs, site.licence?.url)),
  );
  let all: readonly Listed[] = [];
  await run('清单 manifest', async () => {
    const { version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'));
    promised.push(await writeRegistration(PROJECT, dist));
    const others = await survey(dist, promised);
    const worker = await writeWorker(PROJECT, dist, manifest(others, documents, version, without));
    const files = [...others, worker];
    all = files;
    const listed = manifest(files, documents, version, without);
    await writeSummary(dist, listed);
    await writeFile(path.join(dist, MANIFEST), listed);
    return { said: `${files.length} files, ${megabytes(files)} MB`, files: [] };
  });
  await run('压缩 twins', async () => {
    if (asked.includes('twins')) return skipped('twins', asked);
    return { said: `${await writeTwins(root, dist, all, new Set(docs))} files`, files: [] };
  });
}

function skipped(what: Optional, asked: readonly Optional[]): Written {
  return { said: asked.includes(what) ? '略过 skipped' : '没有找到 Chrome 或 Chromium，略过 skipped', files: [] };
}

function megabytes(files: readonly { bytes: number }[]): string {
  return (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
}
