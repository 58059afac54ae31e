import type { Engine } from '../model/engine.ts';
import { ASKING_PATHS, CACHE, contentPolicy, EMBED_PATH, HASHED, HEADERS, isHashed } from '../model/policy.ts';
import type { EmittedFile } from './file.ts';

/** A forwarding: old path → new path, both from the root of the site. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * What a host must be told, in the forms that hosts read: `_headers` and `_redirects` (Netlify, Cloudflare Pages and
 * others), `nginx.conf` to be included in a `server` block. `tops` are the names at the top of the site: every
 * path must match just one rule, since the policies of two rules would both hold. `engine` is how the site is searched.
 */
export function emitHosting(
  base: string,
  tops: readonly string[],
  redirects: readonly Redirect[],
  engine: Engine,
): EmittedFile[] {
  const asking = engine === 'index' ? ASKING_PATHS : [];
  return [
    { path: '_headers', text: headersFile(base, tops, asking) },
    { path: '_redirects', text: redirects.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('') },
    { path: 'nginx.conf', text: nginx(base, redirects, asking) },
  ];
}

const framedOf = (path: string) => path === EMBED_PATH;

function headersFile(base: string, tops: readonly string[], asking: readonly string[]): string {
  const rule = (path: string) => {
    const top = `/${path.split('/')[1]}/`;
    const headers = {
      'Content-Security-Policy': contentPolicy({ wasm: asking.includes(top), framed: framedOf(top), header: true }),
      ...HEADERS,
      'Cache-Control': isHashed(path) ? CACHE.hashed : CACHE.other,
    };
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [`${base}${path}`, ...lines].join('\n');
  };
  return `${['/', ...tops].map(rule).join('\n\n')}\n`;
}

function nginx(base: string, redirects: readonly Redirect[], asking: readonly string[]): string {
  const add = (name: string, value: string) => `    add_header ${name} "${value}" always;`;
  const block = (path: string, cache: string, policy = contentPolicy({ header: true })) =>
    [
      `location ${path} {`,
      add('Content-Security-Policy', policy),
      ...Object.entries(HEADERS).map(([name, value]) => add(name, value)),
      add('Cache-Control', cache),
      '}',
    ].join('\n');
  return `# To be included in a server block whose root is this folder${base === '' ? '' : ` under the name ${base.slice(1)}`}. Made by the build.
charset utf-8;
index index.html;
error_page 404 ${base}/404.html;
types {
    text/html html;
    text/css css;
    text/javascript js mjs;
    application/json json webmanifest;
    image/svg+xml svg;
    image/png png;
    image/x-icon ico;
    application/xml xml;
    text/plain txt;
    text/markdown md;
    text/csv csv;
    application/pdf pdf;
    application/epub+zip epub;
    application/wasm wasm;
    application/zip zip;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
}
charset_types text/css text/javascript application/json application/xml text/plain text/markdown text/csv image/svg+xml;
gzip on;
gzip_min_length 512;
gzip_types text/css text/javascript application/json application/xml text/plain text/markdown text/csv image/svg+xml;

${redirects.map(({ from, to }) => `location = ${base}${from} { return 301 ${base}${to}; }\n`).join('')}${block(`${base}/`, CACHE.other)}
${block(`~ ^${base}/${HASHED}/`, CACHE.hashed)}
${asking.map((path) => `${block(`^~ ${base}${path}`, CACHE.other, contentPolicy({ wasm: true, header: true }))}\n`).join('')}${block(`^~ ${base}${EMBED_PATH}`, CACHE.other, contentPolicy({ framed: true, header: true }))}
`;
}
