import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** What a server says beside a file: its path below the root → names and values. */
type HeadersOf = (pathname: string) => Record<string, string>;

/**
 * A server of a built folder below a base path (`''` or `/plans`); not yet listening. It says what the folder's
 * `_headers` tell a host to say; `bare` leaves that out.
 */
export function serverOf(folder: string, base = '', bare = false): Server {
  const headersOf: HeadersOf = bare ? () => ({}) : headersIn(path.resolve(folder, '_headers'), base);
  const files = sirv(path.resolve(folder), {
    etag: true,
    dev: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
    },
  });
  return createServer((request, response) => {
    const lost = () => {
      response.statusCode = 404;
      request.url = '/404.html';
      files(request, response, () => void response.end());
    };
    const url = request.url ?? '/';
    if (!url.startsWith(`${base}/`)) return lost();
    request.url = url.slice(base.length);
    files(request, response, lost);
  });
}

/** Reads `_headers`: a path, or one that ends with `*`, and below it the headers of what it matches. */
function headersIn(file: string, base: string): HeadersOf {
  if (!existsSync(file)) return () => ({});
  const rules = readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .map((rule) => {
      const [at = '', ...lines] = rule.trim().split('\n');
      return {
        at: at.slice(base.length),
        headers: lines.map((line) => line.trim().split(/:\s*(.*)/s) as [string, string]),
      };
    });
  return (pathname) => {
    const rule = rules.find(({ at }) => (at.endsWith('*') ? pathname.startsWith(at.slice(0, -1)) : pathname === at));
    return Object.fromEntries((rule?.headers ?? []).map(([name, value]) => [name, value]));
  };
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
