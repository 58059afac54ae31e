/** What `npm run verify` notices of a copy that somebody altered, and how it says so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { faultsOf, readManifest, SIGNATURE } from '../../scripts/site/copy.ts';
import { readPublished, sha256 } from '../../scripts/site/published.ts';
import { checkSignature, sign } from '../../scripts/site/signature.ts';

let folder = '';
const PAGES: Record<string, string> = {
  'index.html': '<a href="/plans/a/">甲</a> <a href="/plans/b/?q=1#x">乙</a> <a href="/elsewhere/">外</a>',
  'a/index.html': '<a href="../b/">乙</a> <a href="https://other.example/plans/c/">外</a>',
  'b/index.html': '<p>乙</p>',
  '中文.txt': '正文',
};
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const list = (names: string[]) => {
  const files = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { path: name, sha256: sha256(bytes), bytes: bytes.length };
  });
  write('data/manifest.json', JSON.stringify({ version: '1.0.0', seeds: [], files }));
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  for (const [name, text] of Object.entries(PAGES)) write(name, text);
  list(Object.keys(PAGES));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = async (place = folder) => faultsOf(place, (await readManifest(place)).manifest);

describe('a folder', () => {
  const cases: [name: string, edit: () => void, fault: string][] = [
    ['a byte', () => write('b/index.html', '<p>丙</p>'), 'b/index.html  changed'],
    ['a deletion', () => rmSync(path.join(folder, 'b/index.html')), 'b/index.html  missing'],
    ['an addition', () => write('c/index.html', ''), 'c/index.html  not in the manifest'],
    ['a hidden file', () => write('.c', ''), '.c  not in the manifest'],
    ['a row taken out', () => list(Object.keys(PAGES).slice(1)), 'index.html  not in the manifest'],
    [
      'a link to a file',
      () => symlinkSync('/etc/passwd', path.join(folder, 'passwd')),
      'passwd  is a link, not a file',
    ],
    ['a link to a folder', () => symlinkSync('/etc', path.join(folder, 'b/etc')), 'b/etc  is a link, not a file'],
    ['a twin of another file', () => write('b/index.html.gz', gzipSync('<p>丙</p>')), 'b/index.html.gz  changed'],
    ['a twin that is none', () => write('b/index.html.br', 'x'), 'b/index.html.br  changed'],
  ];
  test.each(cases)('%s', async (_, edit, fault) => {
    edit();
    expect(await check()).toEqual([fault]);
  });

  test('compressed twins of what is listed belong to it', async () => {
    write('b/index.html.gz', gzipSync('<p>乙</p>'));
    expect(await check()).toEqual([]);
  });
});

test.each(['', '{', '{}', '[]', 'null', '{"version":"1","seeds":[],"files":[]}', '<html></html>'])(
  'a manifest of %j is a sentence, not a crash',
  async (text) => {
    write('data/manifest.json', text);
    await expect(check()).rejects.toThrow(/data\/manifest\.json/);
  },
);

test('a manifest that points out of the copy reads nothing there', async () => {
  const file = { path: '../../etc/passwd', sha256: '0'.repeat(64), bytes: 1 };
  write('data/manifest.json', JSON.stringify({ version: '1', seeds: [], files: [file] }));
  expect(await check()).toContain('../../etc/passwd  not a path of the site');
});

describe('a host', () => {
  let server: Server;
  let place = '';
  beforeEach(async () => {
    server = serverOf(folder, '/plans');
    place = `http://localhost:${await listen(server, 0)}/plans/`;
  });
  afterEach(() => void server.close());

  test('whole', async () => expect(await check(place)).toEqual([]));

  test('a page whose row was taken out is missed by what leads to it', async () => {
    write('b/index.html', '<p>丙</p>');
    list(Object.keys(PAGES).filter((name) => name !== 'b/index.html'));
    expect(await check(place)).toEqual([
      'b/index.html  linked from a/index.html, not in the manifest',
      'b/index.html  linked from index.html, not in the manifest',
    ]);
  });

  test('nothing there, and nobody there', async () => {
    await expect(check(`${place}nowhere/`)).rejects.toThrow('没有 data/manifest.json');
    server.close();
    await expect(check('http://localhost:1/')).rejects.toThrow('没有回答');
  });

  test('everything answered with one page', async () => {
    const portal = createServer((_, response) => response.end('<h1>请先登录</h1>'));
    const at = await listen(portal, 0);
    await expect(check(`http://localhost:${at}/`)).rejects.toThrow('不是完整的 JSON');
    portal.close();
  });
});

describe('signatures', () => {
  const keys = mkdtempSync(path.join(tmpdir(), 'keys-'));
  const key = (name: string) => path.join(keys, name);
  beforeAll(() => {
    for (const name of ['own', 'other'])
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', key(name)]);
  });
  afterAll(() => rmSync(keys, { recursive: true }));

  test('hold for their bytes and their key alone', async () => {
    const { bytes } = await readManifest(folder);
    write(SIGNATURE, sign(bytes, key('own')));
    const made = (await readPublished(folder, SIGNATURE)) as Uint8Array;
    expect(() => checkSignature(bytes, made, key('own.pub'))).not.toThrow();
    expect(() => checkSignature(bytes, made, key('other.pub'))).toThrow('ssh-keygen');
    expect(() => checkSignature(new Uint8Array([...bytes, 10]), made, key('own.pub'))).toThrow('ssh-keygen');
    expect(() => checkSignature(bytes, made, key('own'))).toThrow('不是 OpenSSH 公钥');
    expect(() => checkSignature(bytes, made, key('none.pub'))).toThrow('没有这个公钥文件');
    expect(await check()).toEqual([]);
  });

  test('the command signs, prints the hash of the manifest, and holds it to what is expected', () => {
    const run = (script: string, ...options: string[]) =>
      spawnSync(process.execPath, [`scripts/${script}.ts`, folder, ...options], { encoding: 'utf8' });
    expect(run('sign')).toMatchObject({ status: 1, stderr: expect.stringContaining('--key') });
    expect(run('sign', '--key', key('own')).status).toBe(0);
    const { hash } = { hash: sha256(readFileSync(path.join(folder, 'data/manifest.json'))) };
    expect(run('verify', '--key', key('own.pub'), '--expect', hash)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(hash),
    });
    const refused = run('verify', '--key', key('other.pub'), '--expect', '0'.repeat(64));
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('not by this key');
    expect(refused.stderr).toContain(`manifest  has ${hash}`);
    const { env } = { env: { ...process.env, PATH: '' } };
    const none = spawnSync(process.execPath, ['scripts/sign.ts', folder, '--key', key('own')], {
      encoding: 'utf8',
      env,
    });
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining('没有找到 ssh-keygen') });
  });
});
