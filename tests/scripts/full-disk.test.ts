/** Where nothing can be written a command says so, and leaves every file as it was; here a limit stands for a full disk. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../scripts/site/published.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), '满 disk '));
  mkdirSync(at('seeds/alpha'), { recursive: true });
  cpSync('tests/content/cases/text-alone/seeds/alpha/source.txt', at('seeds/alpha/source.txt'));
  expect(run(null, 'content').status).toBe(0);
  const page = '<html></html>';
  mkdirSync(at('dist/data'), { recursive: true });
  writeFileSync(at('dist/index.html'), page);
  const files = [{ path: 'index.html', sha256: sha256(Buffer.from(page)), bytes: page.length }];
  writeFileSync(at('dist/data/manifest.json'), JSON.stringify({ version: '1.0.0', seeds: [], files }));
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('key')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command where no file may have more than `blocks`. */
function run(blocks: number | null, script: string, ...args: string[]) {
  const limit = blocks === null ? '' : `ulimit -f ${blocks};`;
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `${limit} exec "$0" "$@"`, process.execPath, `scripts/${script}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, COLLECTION: folder, NODE_COMPILE_CACHE: undefined } },
  );
  return { status, said: stdout + stderr };
}

const tree = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [path.join(parentPath, name), readFileSync(path.join(parentPath, name), 'base64')])
    .sort();

test.skipIf(process.platform === 'win32').each([
  ['content', []],
  ['register', []],
  ['archive', []],
  ['sign', ['--key', 'key']],
  ['new', ['other', '--yes']],
] as const)('%s', (script, args) => {
  const before = tree();
  const named = args.map((arg) => (arg === 'key' || arg === 'other' ? at(arg) : arg));
  const { status, said } = run(0, script, ...named);
  expect(said).toMatch(/文件超过了许可的大小|ssh-keygen/);
  expect(said).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
  expect(tree()).toEqual(before);
  expect(run(null, script, ...named).status).toBe(0);
});
