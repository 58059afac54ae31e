/**
 * Everything that must hold; ends with `N passed, N failed`. `npm test -- STAGE…` runs stages, `npm test -- tests/parse`
 * the tests there; `npm run check` what needs no build and little time; with COLLECTION=… what holds of any
 * collection. Stages run side by side, the longest first; then the build, which the site's needs, and the site's with two browsers.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browsers/browser.ts';
import { collection, PROJECT } from './site/environment.ts';
import { sentenceOf } from './site/refusal.ts';

interface Stage {
  name: string;
  command: string;
  /** Makes dist/ or needs it: one after the other, when the others have ended. */
  late?: boolean;
  /** Takes its time: left out of `npm run check`. */
  long?: boolean;
  browser?: boolean;
  /** Writes to .astro/: not two at once. */
  astro?: boolean;
}

const root = path.join(import.meta.dirname, '..');
const STAGES: readonly Stage[] = [
  { name: 'types', command: 'astro check --minimumFailingSeverity warning', astro: true },
  { name: 'collections', command: 'vitest run --project collections', long: true, browser: true, astro: true },
  { name: 'long', command: 'vitest run --project long', long: true },
  { name: 'unit', command: 'vitest run --project unit' },
  { name: 'texts', command: 'vitest run --project texts' },
  { name: 'content', command: 'node scripts/content.ts --check' },
  { name: 'lint', command: 'biome ci .' },
  { name: 'build', command: 'node scripts/build.ts', late: true, browser: true },
  { name: 'site', command: 'vitest run --project site', late: true, browser: true },
];

/** What holds of any collection: the rules are proved with this repository, and other tests are of its two texts. */
const OWN: readonly Stage[] = [
  { name: 'build', command: 'node scripts/build.ts', late: true, browser: true },
  { name: 'content', command: 'node scripts/content.ts --check', late: true },
  { name: 'own', command: 'vitest run --project own', late: true, browser: true },
];

/** Where the tests of a path are. */
const PROJECTS = { unit: '--project unit --project texts --project long', site: '--project site' } as const;

const stages = stagesOf();
const asked = process.argv.slice(2);
const early = stages.filter(({ late }) => !late);
const late = stages.filter((stage) => stage.late);
const isPath = (word: string) => /^tests\b/.test(word) && existsSync(path.join(root, word));
const unknown = asked.filter((word) => word !== 'check' && !isPath(word) && !stages.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(`没有这样的阶段或测试 no such stage or test: ${unknown.join(', ')}`);
  console.error(`stages: ${stages.map(({ name }) => name).join(' ')} check; or a path below tests/`);
  process.exit(1);
}

const results: { name: string; passed: boolean; seconds: number }[] = [];
const begun = performance.now();
const queue = wanted();
const first = queue.filter(({ late }) => !late);
if (queue.some(({ browser }) => browser)) ensureBrowser();
const [astro, rest] = [first.filter(({ astro }) => astro), first.filter(({ astro }) => !astro)];
const lane = work(astro).then(() => work(rest));
if (availableParallelism() === 1) await lane;
await Promise.all([lane, work(rest)]);
for (const stage of queue.filter(({ late }) => late)) results.push(await run(stage, 'inherit'));

console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
const failed = results.filter(({ passed }) => !passed).length;
const all = ((performance.now() - begun) / 1000).toFixed(1);
console.log(`${results.length - failed} passed, ${failed} failed, ${all} s`);
process.exitCode = failed > 0 ? 1 : 0;

/** All stages, whichever is asked for. Ends where there is no such collection. */
function stagesOf(): readonly Stage[] {
  try {
    return collection() === PROJECT ? STAGES : OWN;
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** The stages that were asked for; paths become a stage of their own. */
function wanted(): Stage[] {
  if (asked.length === 0) return [...early, ...late];
  const named = stages.filter(
    (stage) => asked.includes(stage.name) || (asked.includes('check') && !stage.late && !stage.long),
  );
  const paths = asked.filter(isPath);
  const site = paths.filter((word) => word.startsWith('tests/site'));
  const unit = paths.filter((word) => !site.includes(word));
  const of = (name: 'unit' | 'site', files: string[]): Stage[] =>
    files.length > 0 ? [{ name: files.join(' '), command: `vitest run ${PROJECTS[name]} ${files.join(' ')}` }] : [];
  const built = existsSync(path.join(root, 'dist/data/manifest.json'));
  const build = site.length > 0 && !built && !named.some(({ name }) => name === 'build') ? late.slice(0, 1) : [];
  return [
    ...named,
    ...of('unit', unit),
    ...build,
    ...of('site', site).map((stage) => ({ ...stage, late: true, browser: true })),
  ];
}

/** Takes stages off the list until it is empty. Of several at once each prints when it has ended. */
async function work(stages: Stage[]): Promise<void> {
  for (let stage = stages.shift(); stage; stage = stages.shift())
    results.push(await run(stage, first.length === 1 ? 'inherit' : 'pipe'));
}

function run({ name, command }: Stage, stdio: SpawnOptions['stdio']): Promise<(typeof results)[number]> {
  const start = performance.now();
  const said: Buffer[] = [];
  if (stdio === 'inherit') console.log(`\n── ${name}: ${command}`);
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio });
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('close', (status) => {
      if (stdio !== 'inherit') console.log(`\n── ${name}: ${command}\n${Buffer.concat(said).toString('utf8').trim()}`);
      resolve({ name, passed: status === 0, seconds: (performance.now() - start) / 1000 });
    });
  });
}
