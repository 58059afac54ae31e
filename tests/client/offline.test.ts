/** What the copy in a browser is made of: each file held against the manifest, and only what the site itself answered. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fill, type Listed } from '../../src/client/offline/copy.ts';
import { cachesOf } from '../../src/client/offline/names.ts';
import { isOwn } from '../../src/client/offline/own.ts';
import { summaryOf } from '../../src/model/offline.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** As much of a Cache as is used. */
class Kept {
  entries = new Map<string, string>();
  full = false;
  async match(address: string) {
    const text = this.entries.get(address);
    return text === undefined ? undefined : new Response(text);
  }
  async put(address: string, answer: Response) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(address, await answer.text());
  }
  async delete(address: string) {
    return this.entries.delete(address);
  }
}

describe('a copy', () => {
  const files: Listed[] = ['a', 'b', 'c'].map((name) => ({ path: name, sha256: hash(`${name}!`), bytes: 2 }));
  let cache: Kept;
  let asked: string[];
  let host: (address: string) => Response;
  beforeEach(() => {
    cache = new Kept();
    asked = [];
    host = (address) => new Response(`${address.slice(1)}!`);
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return host(address);
    });
  });
  afterEach(() => void vi.unstubAllGlobals());
  const make = () =>
    fill(
      cache as unknown as Cache,
      files,
      ({ path }) => `/${path}`,
      () => undefined,
    );

  test('is whole where every file is what the manifest has, and asks for nothing twice', async () => {
    expect(await make()).toEqual(new Map());
    expect(asked).toEqual(['/a', '/b', '/c']);
    await make();
    expect(asked).toHaveLength(3);
  });

  test('a damaged entry is fetched again, and that alone', async () => {
    await make();
    cache.entries.set('/b', 'b?');
    expect(await make()).toEqual(new Map());
    expect(asked.slice(3)).toEqual(['/b']);
    expect(cache.entries.get('/b')).toBe('b!');
  });

  test('a portal or another version is noticed, tried again, and never kept', async () => {
    host = () => new Response('<h1>请先登录</h1>');
    expect(new Set((await make()).values())).toEqual(new Set(['other']));
    expect(asked).toHaveLength(6);
    expect(cache.entries.size).toBe(0);
  });

  test('what was right once and is another now is not kept as if it were right', async () => {
    cache.entries.set('/b', 'of an earlier version');
    host = (address) => new Response(address === '/b' ? 'of a later version' : `${address.slice(1)}!`);
    expect(await make()).toEqual(new Map([['b', 'other']]));
    expect(cache.entries.has('/b')).toBe(false);
  });

  test('a host that fails and a browser without room are told apart', async () => {
    host = (address) => (address === '/a' ? new Response('', { status: 503 }) : new Response(`${address.slice(1)}!`));
    expect(await make()).toEqual(new Map([['a', 'lost']]));
    cache = new Kept();
    cache.full = true;
    expect(new Set((await make()).values())).toEqual(new Set(['lost', 'full']));
  });
});

describe('an answer is the site’s own', () => {
  const page = (canonical: string, status = 200, type = 'text/html; charset=utf-8') =>
    new Response(`<!doctype html><link rel="canonical" href="${canonical}">`, {
      status,
      headers: { 'content-type': type },
    });
  test.each([
    ['its page', page('https://x.example/plans/a/1/'), '/plans/a/1/', true],
    ['its print form', page('https://x.example/plans/a/'), '/plans/a/print/', true],
    ['its card', page('https://x.example/plans/a/1/'), '/plans/embed/a/1/', true],
    ['another page of it, as hosts answer that know no 404', page('https://x.example/plans/'), '/plans/a/1/', false],
    ['a portal', new Response('<h1>登录</h1>', { headers: { 'content-type': 'text/html' } }), '/plans/a/1/', false],
    ['a failure', page('https://x.example/plans/a/1/', 503), '/plans/a/1/', false],
    ['a page in place of a style sheet', page('https://x.example/plans/_/x.css'), '/plans/_/x.css', false],
    ['a style sheet', new Response('p{}', { headers: { 'content-type': 'text/css' } }), '/plans/_/x.css', true],
    [
      'a page that is not of HTML',
      new Response('{}', { headers: { 'content-type': 'application/json' } }),
      '/plans/',
      false,
    ],
  ])('%s', async (_, answer, path, own) => {
    expect(await isOwn(answer, path, '/plans/')).toBe(own);
  });
});

test('two sites on one host have caches of their own', () => {
  const names = ['/', '/plans/', '/plans/2/'].flatMap((scope) => Object.values(cachesOf(scope)));
  expect(new Set(names).size).toBe(6);
});

test('the summary counts what a copy holds, with and without other forms', () => {
  const files = ['index.html', 'a/1.json', 'a/1.txt', 'data/x.json', 'nginx.conf', 'sw.js'].map((path) => ({
    path,
    bytes: 10,
  }));
  expect(summaryOf({ version: '1', seeds: [{ id: 'a' }], files }, 'f')).toEqual({
    manifest: 'f',
    version: '1',
    plain: { files: 2, bytes: 20 },
    withForms: { files: 4, bytes: 40 },
  });
});
