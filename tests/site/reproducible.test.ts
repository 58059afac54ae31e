/** A second clean build, elsewhere and in another zone and tongue, is the same to the byte. */
import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = process.cwd();
const copy = mkdtempSync(path.join(tmpdir(), 'another place '));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.git', '.cache']);
const manifestOf = (folder: string) =>
  Object.fromEntries(
    JSON.parse(readFileSync(path.join(folder, 'dist/data/manifest.json'), 'utf8')).files.map(
      ({ path: file, sha256 }: { path: string; sha256: string }) => [file, sha256],
    ),
  );

test('two builds are byte-identical, on another path, later, in another time zone and locale', {
  timeout: 400_000,
}, async () => {
  cpSync(root, copy, {
    recursive: true,
    filter: (from) => !LEFT_OUT.has(path.relative(root, from).split(path.sep)[0] as string),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  // The test runner's own variables (MODE, PROD …) are no part of a place.
  const { PATH, HOME, CHROME_PATH, SITE_URL, BASE_PATH } = process.env;
  const same = { PATH, HOME, CHROME_PATH, SITE_URL };
  const zone = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1' };
  const env = { ...same, ...zone, ...(BASE_PATH && BASE_PATH !== '/' ? { BASE_PATH } : {}) };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: copy, env });
  const [here, there] = [manifestOf(root), manifestOf(copy)];
  const differ = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
    (file) => here[file] !== there[file],
  );
  expect(differ).toEqual([]);
  expect(Object.keys(here).length).toBeGreaterThan(1000);
});

const verify = (folder: string) => spawnSync(process.execPath, ['scripts/verify.ts', folder], { encoding: 'utf8' });

test('verify names what is missing, changed or added in a copy', () => {
  expect(verify('dist').status).toBe(0);
  const damaged = path.join(copy, 'damaged');
  cpSync('dist', damaged, { recursive: true });
  rmSync(path.join(damaged, 'favicon.svg'));
  appendFileSync(path.join(damaged, 'index.html'), ' ');
  writeFileSync(path.join(damaged, 'extra.html'), '');
  const { status, stderr } = verify(damaged);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').sort()).toEqual([
    'extra.html  not in the manifest',
    'favicon.svg  missing',
    'index.html  changed',
  ]);
});
