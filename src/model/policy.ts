/** What a page may load and who may show it: one policy, said by the page itself and by the server. */

/** `wasm` lets a page compile the reader of Pagefind's index; `framed` lets other sites show the page. */
export interface PolicyOptions {
  wasm?: boolean;
  framed?: boolean;
  /** False for the page's own `<meta>`, where browsers ignore what is said of frames. */
  header?: boolean;
}

/** A Content-Security-Policy: everything from the site itself, nothing inline, nothing from elsewhere. */
export function contentPolicy({ wasm = false, framed = false, header = false }: PolicyOptions = {}): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(header ? [`frame-ancestors ${framed ? '*' : "'self'"}`] : []),
  ];
  return directives.join('; ');
}

/**
 * Pages below these paths ask Pagefind's index for what is near, and alone have `wasm`:
 * a keyword that allows neither eval nor anything inline.
 */
export const ASKING_PATHS: readonly string[] = ['/search/'];

/** Cards that other sites may show. */
export const EMBED_PATH = '/embed/';

/**
 * Headers that every answer has beside its policy. The site knows no visitor and sets no cookie, so that every file may be
 * read by the pages and scripts of other sites: data, modules of the search, forms of a clause.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** How long a copy may be used unasked: forever where the name changes with the content, else never. */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'public, max-age=0, must-revalidate',
} as const;

/** Folders, as a regular expression, whose files have a hash of their content in their name. */
export const HASHED = '(_|pagefind/(fragment|index))';
const hashed = new RegExp(`^/${HASHED}/`);

/** True for files in these, by their path from the root of the site. */
export const isHashed = (path: string): boolean => hashed.test(path);

/** Media types by extension, with the charset where there is one: what a host must say of each file. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  wasm: 'application/wasm',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
