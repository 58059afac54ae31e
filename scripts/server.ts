import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** A server of a built folder below a base path (`''` or `/plans`); not yet listening. */
export function serverOf(folder: string, base = ''): Server {
  const files = sirv(path.resolve(folder), { etag: true, dev: true });
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
