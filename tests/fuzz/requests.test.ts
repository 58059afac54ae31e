/** Whatever is asked of the local server, it answers by the rules of HTTP, shows no file outside its folder, and serves on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { bounds, counter } from './bounds.ts';

const { count, say } = counter('requests');
const DIGITS = '0123456789';
const SECRET = 'nobody-may-read-this';
const outer = mkdtempSync(path.join(tmpdir(), 'fuzz-server-'));
const folder = path.join(outer, 'dist');
mkdirSync(path.join(folder, 'a'), { recursive: true });
writeFileSync(path.join(outer, 'secret.txt'), SECRET);
for (const name of ['index.html', '404.html', 'a/index.html']) writeFileSync(path.join(folder, name), '<h1>甲</h1>');
writeFileSync(path.join(folder, 'digits.txt'), DIGITS);
writeFileSync(path.join(folder, '_redirects'), '/plans/old/ /plans/a/ 301\n');

let server: Server;
let port: number;
beforeAll(async () => {
  server = serverOf(folder, '/plans');
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(outer, { recursive: true });
  say();
});

interface Answer {
  status: number;
  location: string;
  range: string;
  body: string;
}

/** Null where the library refuses to send it, or the connection is closed without an answer. */
const ask = (method: string, at: string, headers: Record<string, string>) =>
  new Promise<Answer | null>((resolve) => {
    try {
      const sent = request({ host: 'localhost', port, path: at, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', () => resolve(null));
        const { location = '', 'content-range': range = '' } = response.headers;
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location, range, body: Buffer.concat(parts).toString() }),
        );
      });
      sent.on('error', () => resolve(null));
      sent.end();
    } catch {
      resolve(null);
    }
  });

const raw = (bytes: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, 'localhost', () => socket.end(bytes, 'latin1'));
    let said = '';
    socket.on('data', (part) => (said += part));
    socket.on('close', () => resolve(said));
    socket.on('error', () => resolve(said));
  });

const PARTS = [
  ...[
    '/',
    '//',
    '/plans',
    '/plans/',
    '/plans/a',
    '/plans/a/',
    '/plans/digits.txt',
    '/plans/old/',
    'digits.txt',
    'secret.txt',
    '404.html',
  ],
  ...[
    '..',
    '../',
    '%2e%2e',
    '%2e%2e%2f',
    '..%5c',
    '%00',
    '%',
    '%E0%A4%A',
    '%2f',
    ';',
    '?',
    '#',
    '?x=%',
    '.',
    '~',
    '\\',
    ':',
    '@',
  ],
  ...['http://evil.example', 'evil.example', '_redirects', '.git/config', 'x'.repeat(3000), '%25', '+', '*'],
];
const target = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const VALUES = [
  ...[
    'bytes=0-3',
    'bytes=5-2',
    'bytes=-3',
    'bytes=-0',
    'bytes=8-',
    'bytes=9-9',
    'bytes=10-',
    'bytes=a-b',
    'bytes=',
    'bytes=0-1,3-4',
    'bytes=-99',
    'lines=1-2',
  ],
  ...[
    '*',
    '""',
    'W/"x"',
    'gzip',
    'br;q=0',
    'identity',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'never',
    '99999999999999999999999',
    '-1',
    'close',
    'upgrade',
    'websocket',
    'chunked',
  ],
];
const NAMES = [
  'range',
  'if-range',
  'if-none-match',
  'if-match',
  'if-modified-since',
  'if-unmodified-since',
  'accept-encoding',
  'accept',
  'host',
  'connection',
  'expect',
  'origin',
  'x-forwarded-host',
];
const header = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 8 })),
  { maxKeys: 4 },
);
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND') },
);
const STATUS = [200, 204, 206, 301, 304, 400, 404, 405, 412, 416, 417];

const lives = async () =>
  expect(await ask('GET', '/plans/digits.txt', {})).toEqual({ status: 200, location: '', range: '', body: DIGITS });

test('any request is answered as HTTP has it', async () => {
  await fc.assert(
    fc.asyncProperty(method, fc.oneof(target, fc.constant('/plans/digits.txt')), header, async (how, at, headers) => {
      const answer = await ask(how, at, headers);
      count(answer ? 'answered' : 'not sent or closed');
      await lives();
      if (!answer) return;
      expect(STATUS, `${how} ${at}`).toContain(answer.status);
      expect(answer.body).not.toContain(SECRET);
      if (answer.status === 301) expect(answer.location).toMatch(/^\/(?!\/)/);
      if (answer.status !== 206 || how !== 'GET') return;
      const [, from, to] = /^bytes (\d+)-(\d+)\/\d+$/.exec(answer.range) ?? [];
      expect(answer.range).toMatch(/^bytes \d+-\d+\/\d+$/);
      expect(Buffer.byteLength(answer.body)).toBe(Number(to) - Number(from) + 1);
    }),
    bounds(400),
  );
});

test('bytes that are no request are closed, and the server serves on', async () => {
  const bytes = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'GET ',
          '/plans/digits.txt',
          ' HTTP/1.1',
          '\r\n',
          '\r\n\r\n',
          'Host: a',
          'Content-Length: 5',
          'Transfer-Encoding: chunked',
          '\0',
          ': ',
        ),
        target,
        fc.string({ maxLength: 6 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(bytes, async (sent) => {
      expect(await raw(sent)).not.toContain(SECRET);
      count('raw');
      await lives();
    }),
    bounds(200),
  );
});
