/**
 * The generated tests for as long as one likes: `npm run fuzz -- --minutes 20`. Each property of tests/fuzz/ gets its share
 * of the time and seeds of its own; what fails is printed with the seed that makes it again, and how much was tried.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { command } from './site/command.ts';
import { Refusal } from './site/refusal.ts';

const USAGE = '用法：npm run fuzz [-- --minutes 20]\n用随机生成的输入考验程序；不通过的，写出种子。';

await command(USAGE, { options: { minutes: { type: 'string', default: '1' } } }, ({ values }) => {
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Refusal(`--minutes ${values.minutes}：应当是大于零的数。`);
  const root = path.join(import.meta.dirname, '..');
  const folder = path.join(root, 'tests/fuzz');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const propertiesOf = (name: string) => readFileSync(path.join(folder, name), 'utf8').match(/ bounds\(\d+\)/g) ?? [];
  const count = tests.flatMap(propertiesOf).length;
  const seconds = Math.max(1, Math.floor((minutes * 60) / count));
  const options = [
    'run',
    '--project',
    'long',
    'tests/fuzz',
    '--no-file-parallelism',
    `--testTimeout=${(seconds + 120) * 1000}`,
  ];
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/vitest/vitest.mjs'), ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: String(seconds) },
  });
  process.exitCode = status ?? 1;
});
