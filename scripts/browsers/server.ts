import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { TYPES } from '../../src/model/policy.ts';
import { type HostRules, hostRules } from './host-rules.ts';

const METHODS = 'GET, HEAD, OPTIONS';
/** What `send` says of a request; whatever else hinders it, there is no such page. */
const TOLD = [400, 412, 416];
/** The twins of a file that are already compressed, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** A built folder as it is served. */
interface Served {
  folder: string;
  base: string;
  rules: HostRules;
}

/**
 * A server of a built folder below a base path (`''` or `/plans`); not yet listening. It obeys the folder's `_headers`
 * and `_redirects` as a host would; `bare` leaves both out. No request ends it: what a client sends wrong is answered
 * with 400, 404, 405, 412 or 416, and files are read by `send`, which knows ranges and conditions.
 */
export function serverOf(folder: string, base = '', bare = false): Server {
  const served: Served = { folder: path.resolve(folder), base, rules: hostRules(path.resolve(folder), base, bare) };
  const server = createServer((request, response) => {
    try {
      answer(served, request, response);
    } catch (error) {
      console.error(error);
      fail(served, response, 500);
    }
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

function answer(served: Served, request: IncomingMessage, response: ServerResponse): void {
  response.on('error', () => response.destroy());
  const below = pathBelow(served.base, request.url ?? '/');
  const decoded = below === null ? null : decode(below);
  for (const [name, value] of Object.entries(decoded === null ? {} : served.rules.headersOf(decoded))) {
    response.setHeader(name, value);
  }
  const to = decoded === null ? undefined : served.rules.redirects.get(decoded);
  if (!METHODS.split(', ').includes(request.method ?? '')) {
    response.setHeader('Allow', METHODS);
    fail(served, response, 405);
  } else if (below === null) fail(served, response, 404);
  else if (decoded === null) fail(served, response, 400);
  else if (request.method === 'OPTIONS') response.writeHead(204, { Allow: METHODS }).end();
  else if (to !== undefined) moved(response, to);
  else sendFile(served, request, response, below, decoded);
}

/** The path of a request without its query, below the base; null where it is not below it. */
function pathBelow(base: string, url: string): string | null {
  const [whole = ''] = url.replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/i, '').split(/[?#]/);
  const asked = whole === '' ? '/' : whole;
  return asked.startsWith(`${base}/`) ? asked.slice(base.length) : null;
}

const queryOf = ({ url = '' }: IncomingMessage): string => /\?[^#]*/.exec(url)?.[0] ?? '';

function decode(asked: string): string | null {
  try {
    const text = decodeURIComponent(asked);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function sendFile(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
  below: string,
  decoded: string,
): void {
  const name = decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  const twin = twinOf(served, request, response, name);
  const asked = decoded.endsWith('/') ? `${below}index.html` : below;
  const stream = send(request, twin ? asked + twin[1] : asked, {
    root: served.folder,
    index: false,
    cacheControl: false,
  });
  if (twin) response.setHeader('Content-Encoding', twin[0]);
  response.setHeader('Content-Type', TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream');
  stream.on('error', ({ status = 404 }: { status?: number }) =>
    fail(served, response, TOLD.includes(status) ? status : 404),
  );
  // A suffix longer than the file is the whole file (RFC 9110, 14.1.2), which `send` refuses.
  stream.on('file', (_: string, { size }: { size: number }) => {
    const suffix = /^bytes=-(\d+)$/.exec(request.headers.range ?? '')?.[1];
    if (Number(suffix) > size) request.headers.range = 'bytes=0-';
  });
  stream.on('directory', () => {
    if (decoded.includes('//')) fail(served, response, 404);
    else moved(response, `${served.base}${below}/${queryOf(request)}`);
  });
  stream.pipe(response);
}

/** The compressed twin that a client takes, if there is one and no range is asked for. */
function twinOf(served: Served, request: IncomingMessage, response: ServerResponse, name: string) {
  const file = path.join(served.folder, name);
  if (!file.startsWith(served.folder + path.sep) || file.length > 1000) return null;
  const twins = ENCODINGS.filter(([, extension]) => statSync(file + extension, { throwIfNoEntry: false })?.isFile());
  if (twins.length === 0) return null;
  response.setHeader('Vary', 'Accept-Encoding');
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.replace(/\s*;.*/, ''));
  return request.headers.range === undefined ? (twins.find(([name]) => accepted.includes(name)) ?? null) : null;
}

/** A forwarding. `to` is a path of this host. */
function moved(response: ServerResponse, to: string): void {
  response.removeHeader('Content-Type');
  response.writeHead(301, { Location: to.replace(/^\/+/, '/') }).end();
}

/** An answer that is no file: the page that says so for what is not there, for the rest a word. */
function fail({ folder, rules }: Served, response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified']) response.removeHeader(name);
  const page = path.join(folder, '404.html');
  const isPage = status === 404 && existsSync(page);
  if (isPage) for (const [name, value] of Object.entries(rules.headersOf('/404.html'))) response.setHeader(name, value);
  response.setHeader('Content-Type', isPage ? (TYPES.html ?? '') : 'text/plain; charset=utf-8');
  response.statusCode = status;
  response.end(isPage ? readFileSync(page) : `${status}\n`);
}

/** Starts it on a port of localhost, or on the next free one where `exact` is false. Resolves to the port. */
export function listen(server: Server, port: number, exact = true): Promise<number> {
  return new Promise((resolve, reject) => {
    let at = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || exact) reject(error);
      else server.listen(++at, 'localhost');
    });
    server.on('listening', () => resolve((server.address() as { port: number }).port));
    server.listen(at, 'localhost');
  });
}
