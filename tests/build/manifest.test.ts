/** A build that is not whole is never signed, never served, and never takes the place of one that is. */
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST } from '../../scripts/site/copy.ts';
import { replaceFiles, replaceFolder, replaceWith } from '../../scripts/site/folder.ts';
import { assertFinished, manifest, survey } from '../../scripts/site/manifest.ts';
import { sentenceOf } from '../../scripts/site/refusal.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'build-test-'));
});
afterEach(() => rm(root, { recursive: true }));

const onePage = await PDFDocument.create();
onePage.addPage();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WHOLE: Record<string, Uint8Array | string> = {
  'index.html': '<!doctype html><title>x</title></html>',
  'data/a.json': '{"a":[1,2]}',
  'a.svg': '<svg></svg>',
  'sitemap-0.xml': '<urlset></urlset>',
  'a.png': PNG,
  'a.pdf': await onePage.save(),
  'a.epub': zipSync({ mimetype: strToU8('application/epub+zip') }),
  'pagefind/fragment/a.pf_fragment': gzipSync('{"url":"/?1"}'),
  'sw.js': 'addEventListener("fetch", () => {})',
  'a.csv': 'a,b\r\n',
};

async function put(folder: string, files: Record<string, Uint8Array | string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

test('a folder that is put in place may be read by whoever may read what else is made here', async () => {
  const [made, beside] = [path.join(root, 'made'), path.join(root, 'beside')];
  await mkdir(beside);
  await replaceFolder(made, [{ path: 'deep/a.txt', text: 'a' }]);
  const modeOf = async (file: string) => (await lstat(file)).mode;
  expect(await modeOf(made)).toBe(await modeOf(beside));
  expect(await modeOf(path.join(made, 'deep'))).toBe(await modeOf(beside));
});

test('what is whole is listed, each file once, with its bytes', async () => {
  await put(root, { ...WHOLE, _redirects: '' });
  const files = await survey(root, Object.keys(WHOLE));
  expect(files.map((file) => file.path)).toEqual([...Object.keys(WHOLE), '_redirects'].sort());
  expect(files.find((file) => file.path === 'a.csv')?.bytes).toBe(5);
});

describe.each(Object.keys(WHOLE))('%s', (name) => {
  test('empty is refused', async () => {
    await put(root, { ...WHOLE, [name]: '' });
    await expect(survey(root, [])).rejects.toThrow(name);
  });
  test('missing is refused', async () => {
    await put(root, WHOLE);
    await rm(path.join(root, name));
    await expect(survey(root, Object.keys(WHOLE))).rejects.toThrow(`${name}  应有而没有`);
  });
  // Text without an end cannot tell that it was cut off.
  test.skipIf(/\.(?:js|csv)$/.test(name))('cut off is refused', async () => {
    await put(root, WHOLE);
    await truncate(path.join(root, name), Math.floor(WHOLE[name]!.length / 2));
    await expect(survey(root, [])).rejects.toThrow(name);
  });
});

describe('what no build has ended is not served', () => {
  const signed = async () => {
    await put(root, WHOLE);
    await writeFile(path.join(root, MANIFEST), manifest(await survey(root, []), [], '1'));
  };
  test('one that is whole is', async () => {
    await signed();
    await expect(assertFinished(root)).resolves.toBeUndefined();
  });
  test.each<[string, () => Promise<unknown>]>([
    ['no manifest', () => rm(path.join(root, MANIFEST))],
    ['a manifest that was cut off', () => truncate(path.join(root, MANIFEST), 100)],
    ['an empty manifest', () => writeFile(path.join(root, MANIFEST), '{}')],
    ['a file that is gone', () => rm(path.join(root, 'a.pdf'))],
    ['a file that was cut off', () => truncate(path.join(root, 'a.svg'), 3)],
    ['no folder', () => rm(root, { recursive: true }).then(() => mkdir(root))],
  ])('%s', async (_, damage) => {
    await signed();
    await damage();
    await expect(assertFinished(root)).rejects.toThrow('npm run build');
  });
});

describe('a folder is replaced whole or not at all', () => {
  const target = () => path.join(root, 'dist');
  const read = () => readFile(path.join(target(), 'a.txt'), 'utf8');

  test('a failure leaves what was there, and nothing beside it', async () => {
    await replaceFolder(target(), [{ path: 'a.txt', text: 'good' }]);
    const failing = replaceWith(target(), async (fresh) => {
      await writeFile(path.join(fresh, 'a.txt'), 'half');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await read()).toBe('good');
    expect(await readdir(root)).toEqual(['dist']);
  });

  test('what dead processes left is taken away; what a living one makes is left alone', async () => {
    await put(root, {
      'dist.new-999999999-a/x': '',
      'dist.new-old/x': '',
      [`dist.new-${process.ppid}-b/x`]: '',
      'dist/a.txt': '',
    });
    await replaceFolder(target(), [{ path: 'a.txt', text: 'good' }]);
    expect((await readdir(root)).sort()).toEqual(['dist', `dist.new-${process.ppid}-b`]);
  });

  test('a good folder that a kill left aside comes back, and stays where the next run fails', async () => {
    await put(root, { 'dist.old-999999999-10/a.txt': 'good', 'dist.new-999999999-a/a.txt': 'new' });
    await expect(replaceWith(target(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await read()).toBe('good');
    expect(await readdir(root)).toEqual(['dist']);
  });

  test('of a link the folder that it leads to is replaced, and the link stays', async () => {
    await put(root, { 'elsewhere/a.txt': 'old' });
    await symlink(path.join(root, 'elsewhere'), target());
    await replaceFolder(target(), [{ path: 'a.txt', text: 'good' }]);
    expect(await read()).toBe('good');
    expect(await readFile(path.join(root, 'elsewhere/a.txt'), 'utf8')).toBe('good');
    expect((await lstat(target())).isSymbolicLink()).toBe(true);
  });

  test('of several at once each ends whole', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `${i}`);
    await Promise.all(texts.map((text) => replaceFolder(target(), [{ path: 'a.txt', text }])));
    expect(texts).toContain(await read());
    expect(await readdir(root)).toEqual(['dist']);
  });
});

test('of several files all take their places or none, and what a kill left is taken away', async () => {
  const at = (name: string) => path.join(root, name);
  await put(root, { 'a.yaml': 'old', '.a.yaml.new-999999999': 'half', 'folder/x': '' });
  await expect(replaceFiles({ [at('a.yaml')]: 'new', [at('none/b.yaml')]: 'new' })).rejects.toThrow('ENOENT');
  expect(await readFile(at('a.yaml'), 'utf8')).toBe('old');
  await replaceFiles({ [at('a.yaml')]: 'new', [at('b.yaml')]: 'new' });
  expect(await readFile(at('a.yaml'), 'utf8')).toBe('new');
  expect((await readdir(root)).sort()).toEqual(['a.yaml', 'b.yaml', 'folder']);
});

test.each([
  [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), '磁盘已满'],
  [new Error('plugin x: No space left on device (os error 28)'), '磁盘已满'],
  [new Error('bundling failed', { cause: Object.assign(new Error('x'), { code: 'ENOSPC' }) }), '磁盘已满'],
  [Object.assign(new Error('x'), { code: 'EROFS', path: '/a/dist' }), '只读'],
  [Object.assign(new Error('x'), { code: 'EADDRINUSE', port: 4400 }), '4400'],
  [Object.assign(new Error('x'), { code: 'EBUSY', path: '/a/dist' }), '占用'],
  [Object.assign(new Error('x'), { code: 'ENAMETOOLONG' }), '路径太长'],
])('%s is said in a sentence', (error, words) => {
  expect(sentenceOf(error)).toContain(words);
  expect(sentenceOf(error)).not.toContain('\n');
});
