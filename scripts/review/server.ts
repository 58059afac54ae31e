import { randomBytes } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { listPage, type Review, reviewPage } from '../../src/review/page.ts';
import { PROJECT } from '../site/environment.ts';
import { sentenceOf } from '../site/refusal.ts';

/** What can be looked through: by its name, the way to read it as it stands now. */
export interface Reviewed {
  names(): Promise<string[]>;
  /** Null where there is none of that name. */
  read(name: string): Promise<Review | null>;
  /** Files and folders: the page comes again when one of them is saved. */
  watched: readonly string[];
}

/** A server of review pages; each page is made when it is asked for, and nothing is written. */
export function reviewServer(reviewed: Reviewed): Server {
  const waiting = new Set<ServerResponse>();
  const watchers = reviewed.watched.map((place) => watch(place, { recursive: true }, say));
  let timer: NodeJS.Timeout | undefined;
  function say(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const response of waiting) response.write('data: saved\n\n');
    }, 200);
  }
  const server = createServer((request, response) => {
    // A page elsewhere that calls itself by the name of this machine is not answered.
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) end(response, 400, '400\n');
    else if (request.method !== 'GET') end(response, 405, '405\n');
    else if (request.url === '/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write('\n');
      waiting.add(response);
      response.on('close', () => waiting.delete(response));
    } else
      page(reviewed, request.url ?? '/', response).catch((error: unknown) =>
        end(response, 500, `${sentenceOf(error)}\n`),
      );
  });
  server.on('close', () => {
    for (const one of watchers) one.close();
  });
  return server;
}

async function page(reviewed: Reviewed, url: string, response: ServerResponse): Promise<void> {
  const name = nameIn(url);
  const review = name === null ? null : name === '' ? 'list' : await reviewed.read(name);
  if (review === null) return end(response, 404, '没有这份文件。\n');
  const asset = (file: string) => readFile(path.join(PROJECT, 'src/review', file), 'utf8');
  const nonce = randomBytes(12).toString('base64url');
  const assets = { nonce, style: await asset('page.css'), script: await asset('page.js') };
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src data:`,
  );
  const markup = review === 'list' ? listPage(await reviewed.names(), assets) : reviewPage(review, assets);
  end(response, 200, markup, 'text/html; charset=utf-8');
}

/** `/<name>/` → its name, `/` → nothing; null for any other. */
function nameIn(url: string): string | null {
  try {
    return (
      /^\/(?:([^/]+)\/)?$/.exec(decodeURIComponent(url.replace(/[?#].*/, '')))?.slice(1)[0] ?? (url === '/' ? '' : null)
    );
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
