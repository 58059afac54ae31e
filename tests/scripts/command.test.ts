/** What every command says to one who mistypes, or asks. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const commands = readdirSync('scripts').filter((name) => name.endsWith('.ts') && name !== 'test.ts');
const run = (name: string, arg: string) =>
  spawnSync(process.execPath, [`scripts/${name}`, arg], { encoding: 'utf8', timeout: 60_000 });

test.each(commands)('%s names an option that is not there and what may be typed', { timeout: 60_000 }, (name) => {
  const { status, stdout, stderr } = run(name, '--no-such-option');
  expect(status).toBeGreaterThan(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^没有 --no-such-option 这个选项。\n用法：.*npm run /);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('--help says what may be typed, and does nothing', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = run('content.ts', '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^用法：.*npm run content.*\n/);
});
