/**
 * content/ → dist/: pages, search index, forms, manifest. One line a stage. Everything is made in a folder beside dist/
 * and read back; only when all of it is whole does it take the place of dist/.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as astroBuild } from 'astro';
import { linksOf } from '../src/emit/hosting.ts';
import { publishedDay } from '../src/model/dataset.ts';
import { formatProblem } from '../src/model/problem.ts';
import { EMPTY_REGISTER } from '../src/register/index.ts';
import { findBrowser } from './browsers/browser.ts';
import { makeContent } from './seeds/made.ts';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { collection, PROJECT, place as whereItStands } from './site/environment.ts';
import { replaceFolder, replaceWith } from './site/folder.ts';
import { readRecords, readSite, writeForms } from './site/forms.ts';
import { writeHosting } from './site/hosting.ts';
import { MANIFEST, manifest, survey, writeSummary } from './site/manifest.ts';
import { writeModules } from './site/modules.ts';
import { siteOf } from './site/own-content.ts';
import { droppedPages, promisedPages, publishedPages } from './site/pages.ts';
import { writePdfs } from './site/pdf.ts';
import { writePictures } from './site/pictures.ts';
import type { Place } from './site/place.ts';
import { Refusal } from './site/refusal.ts';
import { writeSearch } from './site/search.ts';
import { stage } from './site/stage.ts';
import { writeRegistration, writeWorker } from './site/worker.ts';

const NO_BROWSER = { said: '没有找到 Chrome 或 Chromium，略过 skipped', files: [] };
// Whatever started the build: what is built is for readers.
process.env.NODE_ENV = 'production';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

await command(
  '用法：[COLLECTION=文件夹] [SITE_URL=…] [BASE_PATH=…] npm run build\n由 seeds/ 生成 content/ 和 dist/。',
  {},
  async () => {
    const root = collection();
    const place = whereItStands();
    const browser = findBrowser();
    await stage('内容 content', () => writeContent(root));
    await replaceWith(path.join(root, 'dist'), (dist) => writeSite(root, dist, place, browser));
  },
);

async function writeContent(root: string) {
  const { files, problems, documents } = await makeContent(root);
  if (!files) throw new Refusal([...problems.map(formatProblem), 'dist/ 保持原样。'].join('\n'));
  await replaceFolder(path.join(root, 'content'), files);
  return { said: `${documents} documents`, files: [] };
}

/** Makes the whole site in an empty folder. */
async function writeSite(root: string, dist: string, place: Place, browser: string | null): Promise<void> {
  const [records, site] = await Promise.all([readRecords(root), readSite(root)]);
  const { documents, clauses, addresses, themes } = records;
  const docs = documents.map(({ id }) => id);
  const register = (await readSeeds(root)).shared.addresses ?? EMPTY_REGISTER;
  const promised: string[] = [];
  const run = async (...of: Parameters<typeof stage>) => void promised.push(...(await stage(...of)));

  await run('网页 pages', async () => {
    const define = { SITE_PRINTED: JSON.stringify(browser !== null) };
    const { origin, base } = place;
    const own = siteOf(root, define);
    // Astro warns of every kind of record that a collection has none of.
    const logLevel = root === PROJECT ? 'warn' : 'error';
    await astroBuild({ ...own, outDir: dist, site: origin, base: base || '/', logLevel });
    const files = await promisedPages(
      dist,
      [...documents, ...clauses].map(({ url }) => url),
      place,
    );
    return { said: `${files.length} pages`, files };
  });
  await run('地址 addresses', async () => {
    const lost = droppedPages(register, await publishedPages(dist, docs));
    if (lost.length > 0) throw new Refusal(lost.map(formatProblem).join('\n'));
    return { said: `${register.pages.length} kept`, files: [] };
  });
  await run('检索 search', async () => {
    const modules = await writeModules(PROJECT, dist);
    const { said, files } = await writeSearch(dist, records);
    return { said, files: [...modules, ...files] };
  });
  await run('格式 forms', async () => {
    const files = await writeForms(dist, site, records, place);
    return { said: `${files.length} files`, files };
  });
  await run('版面 PDF', async () => {
    if (!browser) return NO_BROWSER;
    const files = await writePdfs(dist, documents, browser, place, publishedDay(records), site.title);
    return { said: `${files.length} files`, files };
  });
  await run('图片 pictures', async () => {
    if (!browser) return NO_BROWSER;
    const files = await writePictures(dist, site.title, documents, themes, browser);
    return { said: `${files.length} files`, files };
  });
  await run('托管 hosting', () =>
    writeHosting(dist, addresses, register.moved, place, (base) => linksOf(base, docs, site.licence?.url)),
  );
  await run('清单 manifest', async () => {
    const { version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'));
    promised.push(await writeRegistration(PROJECT, dist));
    const others = await survey(dist, promised);
    const worker = await writeWorker(PROJECT, dist, manifest(others, documents, version));
    const files = [...others, worker];
    const listed = manifest(files, documents, version);
    await writeSummary(dist, listed);
    await writeFile(path.join(dist, MANIFEST), listed);
    return { said: `${files.length} files, ${megabytes(files)} MB`, files: [] };
  });
}

function megabytes(files: readonly { bytes: number }[]): string {
  return (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
}
