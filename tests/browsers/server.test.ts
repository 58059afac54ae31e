/** The local server stands for a host: what it answers to odd requests, and that none ends it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';

const TEXT = '《规划》正文，一共二十个字左右的一行。';
const folder = mkdtempSync(path.join(tmpdir(), 'server-'));
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
write('index.html', '<h1>首页</h1>');
write('404.html', '<h1>没有这一页</h1>');
write('a/index.html', '<h1>甲</h1>'.repeat(200));
write('a/index.html.br', brotliCompressSync('<h1>甲</h1>'.repeat(200)));
write('a/index.html.gz', gzipSync('<h1>甲</h1>'.repeat(200)));
write('digits.txt', '0123456789');
for (const name of ['a.txt', 'a.md', 'a.csv', 'a.json', 'a.xml', 'a.svg', 'a.js', 'a.css']) write(name, TEXT);
write('_headers', '/plans/\n  X-Rule: root\n\n/plans/a/*\n  X-Rule: a\n\n/plans/404.html\n  X-Rule: lost\n');
write('_redirects', '/plans/old/ /plans/a/ 301\n');

let server: Server;
let port: number;
beforeAll(async () => {
  server = serverOf(folder, '/plans');
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it stands, which fetch would not. */
const ask = (at: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path: at, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

/** Sends bytes that are no request that a library would make. */
const raw = (bytes: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, 'localhost', () => socket.write(bytes));
    let said = '';
    socket.on('data', (part) => (said += part));
    socket.on('close', () => resolve(said));
    socket.on('error', () => resolve(said));
    socket.setTimeout(1500, () => socket.destroy());
  });

describe('ranges', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-4', 206, '6789', 'bytes 6-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=a-b', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ])('%s', async (range, status, body, told) => {
    const answer = await ask('/plans/digits.txt', { headers: { range } });
    expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([status, body, told]);
  });

  test.each(['bytes=5-2', 'bytes=10-', 'bytes=99999999999999999999999-', 'bytes=-0'])(
    '%s is refused',
    async (range) => {
      const answer = await ask('/plans/digits.txt', { headers: { range } });
      expect(answer.status).toBe(416);
      expect((await ask('/plans/digits.txt')).status).toBe(200);
    },
  );
});

test.each([
  ['/plans/nothing', 404],
  ['/plans/nothing/', 404],
  ['/', 404],
  ['/plans', 404],
  ['/plansx/', 404],
  ['/plans/%', 400],
  ['/plans/%E0%A4%A', 400],
  ['/plans/a%00.txt', 400],
  ['/plans/../package.json', 404],
  ['/plans/%2e%2e/%2e%2e/etc/passwd', 404],
  ['/plans/..%5c..%5cetc', 404],
  ['//evil.example/', 404],
  ['/plans//evil.example', 404],
  ['/plans/.git/config', 404],
  [`/plans/${'x'.repeat(5000)}`, 404],
  [`/plans/${'x/'.repeat(2000)}`, 404],
  ['/plans/a.txt/', 404],
  ['/plans/a.txt?x=%', 200],
])('%s is answered with %i', async (at, status) => {
  expect((await ask(at)).status).toBe(status);
});

test('what is not there is 404 with the page that says so', async () => {
  const answer = await ask('/plans/nothing/');
  expect(answer.body.toString()).toContain('没有这一页');
  expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-rule': 'lost' });
});

test('reading is all that may be asked', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    const answer = await ask('/plans/a/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(answer.body.toString()).not.toContain('甲');
  }
  const options = await ask('/plans/a/', { method: 'OPTIONS' });
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  const head = await ask('/plans/digits.txt', { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0]);
});

test.each([
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
])('.%s is %s', async (extension, type) => {
  expect((await ask(`/plans/a.${extension}`)).headers['content-type']).toBe(type);
});

test('forwards as a host is told to, folders to their slash, and says the headers of a path', async () => {
  expect(await ask('/plans/old/')).toMatchObject({ status: 301, headers: { location: '/plans/a/' } });
  expect(await ask('/plans/a')).toMatchObject({ status: 301, headers: { location: '/plans/a/' } });
  expect(await ask('/plans/a?hl=%E7%94%B2')).toMatchObject({ headers: { location: '/plans/a/?hl=%E7%94%B2' } });
  expect((await ask('/plans/')).headers['x-rule']).toBe('root');
  expect((await ask('/plans/a/')).headers['x-rule']).toBe('a');
});

test('a compressed twin goes to who takes it, and the same page is told from it', async () => {
  const plain = await ask('/plans/a/');
  expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const [accepts, encoding] of [
    ['gzip, br', 'br'],
    ['gzip;q=1.0', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
  ]) {
    const answer = await ask('/plans/a/', { headers: { 'accept-encoding': accepts ?? '' } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    if (encoding) expect(answer.headers.etag).not.toBe(plain.headers.etag);
  }
});

test('what was seen and has not changed does not travel again', async () => {
  const { etag } = (await ask('/plans/a.txt')).headers;
  expect(await ask('/plans/a.txt', { headers: { 'if-none-match': String(etag) } })).toMatchObject({ status: 304 });
});

test('what is asked for only as it was, and is not so, is refused', async () => {
  for (const [name, value] of [
    ['if-match', '"x"'],
    ['if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ] as const)
    expect(await ask('/plans/a.txt', { headers: { [name]: value } })).toMatchObject({ status: 412 });
});

test('no broken request and no client that goes away ends it', async () => {
  await Promise.all([
    raw('NONSENSE\r\n\r\n'),
    raw('GET /plans/a/ HTTP/9.9\r\n\r\n'),
    raw(`GET /plans/a/ HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`),
    raw('GET * HTTP/1.1\r\nHost: x\r\n\r\n'),
    raw('OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'),
    raw('GET http://[::1/plans/ HTTP/1.1\r\nHost: x\r\n\r\n'),
    raw('GET /plans/a/ HTTP/1.1\r\n'),
    raw('GET /plans/\x00\x01 HTTP/1.1\r\nHost: x\r\n\r\n'),
  ]);
  for (let i = 0; i < 20; i++) {
    const socket = connect(port, 'localhost', () => {
      socket.write('GET /plans/a/ HTTP/1.1\r\nHost: x\r\n\r\n');
      socket.destroy();
    });
    socket.on('error', () => undefined);
  }
  expect((await ask('/plans/a/')).status).toBe(200);
});
