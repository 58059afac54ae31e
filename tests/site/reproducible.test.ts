/** A second clean build, elsewhere and in another zone and tongue, is the same to the byte. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildIn } from './build.ts';

const root = process.cwd();
const copy = mkdtempSync(path.join(tmpdir(), 'another place '));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const manifestOf = (folder: string) =>
  Object.fromEntries(
    JSON.parse(readFileSync(path.join(folder, 'dist/data/manifest.json'), 'utf8')).files.map(
      ({ path: file, sha256 }: { path: string; sha256: string }) => [file, sha256],
    ),
  );

test('two builds are byte-identical, on another path, later, in another time zone and locale', {
  timeout: 400_000,
}, async () => {
  const { SITE_URL, BASE_PATH } = process.env;
  const zone = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' };
  await buildIn(
    copy,
    { ...zone, SITE_URL, ...(BASE_PATH && BASE_PATH !== '/' ? { BASE_PATH } : {}) },
    '--without',
    'twins',
  );
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
