/** Measures the build of collections made up of the texts: seconds, memory, files and size, by the number of documents. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeCollection } from './proof/collection.ts';
import { buildGoals, goalLine } from './proof/goals.ts';
import { command } from './site/command.ts';
import { MANIFEST } from './site/copy.ts';
import { collection, PROJECT, variablesFor } from './site/environment.ts';
import { Refusal } from './site/refusal.ts';
import { OPTIONAL } from './site/without.ts';

/** Says at the end of a process what it used. */
const REPORT = 'data:text/javascript,process.on("exit",()=>console.error(JSON.stringify(process.resourceUsage())))';

await command(
  '用法：npm run bench:build -- [--documents 2,10,50]\n用现有文本拼成若干份文件，量构建要多久、用多少内存、有多大；不做 PDF、图片和压缩。',
  { options: { documents: { type: 'string', default: '2,10,50' } } },
  async ({ values }) => {
    const sizes = values.documents.split(',').map(Number);
    if (!sizes.every((count) => Number.isInteger(count) && count > 0))
      throw new Refusal(`--documents ${values.documents}：写几个正整数，用逗号分开，如 2,10,50。`);
    const rows = [];
    for (const documents of sizes) rows.push(await measure(documents));
    console.table(rows);
    const of50 = rows.find((row) => row.documents === 50);
    const row = of50 && { seconds: of50.seconds, memory: of50['memory MB'], each: of50['MB a document'] };
    if (row) console.log(buildGoals(row).map(goalLine).join('\n'));
  },
);

/** Builds a collection of so many documents in a folder of its own. Sizes in MB, times in seconds. */
async function measure(documents: number) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-build-'));
  try {
    await writeCollection(collection(), folder, documents);
    const start = performance.now();
    const used = await build(folder);
    const seconds = (performance.now() - start) / 1000;
    const { files } = JSON.parse(await readFile(path.join(folder, 'dist', MANIFEST), 'utf8'));
    const megabytes = files.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0) / 1e6;
    const pages = files.filter(
      ({ path: name }: { path: string }) => name.endsWith('/index.html') && !name.includes('/print/'),
    );
    return {
      documents,
      seconds: round(seconds),
      'CPU seconds': round((used.userCPUTime + used.systemCPUTime) / 1e6),
      'memory MB': round(used.maxRSS / 1024),
      files: files.length,
      'MB a document': round(megabytes / documents),
      'largest page kB': round(Math.max(...pages.map(({ bytes }: { bytes: number }) => bytes)) / 1000),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

/** What the process of the build used; its own lines go to the console. */
function build(folder: string): Promise<NodeJS.ResourceUsage> {
  const args = ['--import', REPORT, path.join(PROJECT, 'scripts/build.ts'), '--without', OPTIONAL.join(',')];
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: variablesFor(folder),
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (status === 0) resolve(JSON.parse(last));
      else reject(new Refusal(said));
    });
  });
}
