import { isSitePath } from '../model/address.ts';
import { FORWARDS, type Redirect, WAYS } from '../model/forward.ts';
import { ASKING_PATHS, CACHE, contentPolicy, EMBED_PATH, HASHED, HEADERS, isHashed, TYPES } from '../model/policy.ts';
import { escapeXml } from '../text/xml.ts';
import type { EmittedFile } from './file.ts';

/** `Link` headers (signposting.org) of all that stands below a path of the site: `/data/` → `<…>; rel="describedby"`. */
export type Links = Readonly<Record<string, string>>;

/** Of the data: what describes it and its licence, where it has one; of each document: its opening page, its notes, their licence. */
export function linksOf(base: string, docs: readonly string[], licence: string | undefined): Links {
  const link = (target: string, rel: string, type = '') => `<${target}>; rel="${rel}"${type && `; type="${type}"`}`;
  const given = licence ? [link(licence, 'license')] : [];
  const data = [
    link(`${base}/data/ro-crate-metadata.json`, 'describedby', 'application/ld+json'),
    link(`${base}/data/datapackage.json`, 'describedby', 'application/json'),
    ...given,
  ];
  const ofDocument = (doc: string) => [
    link(`${base}/${doc}/`, 'collection', 'text/html'),
    link(`${base}/${doc}/annotations.jsonld`, 'describedby', 'application/ld+json'),
    ...given,
  ];
  return Object.fromEntries([
    ['/data/', data.join(', ')],
    ...docs.map((doc) => [`/${doc}/`, ofDocument(doc).join(', ')]),
  ]);
}

/**
 * What a host must be told, in the forms that hosts read: `_headers` and `_redirects` (Netlify, Cloudflare Pages and
 * others), `nginx.conf` to be included in a `server` block. `tops` are the names at the top of the site: every
 * path must match just one rule, since the policies of two rules would both hold.
 */
export function emitHosting(
  base: string,
  tops: readonly string[],
  redirects: readonly Redirect[],
  links: Links = {},
): EmittedFile[] {
  return [
    { path: '_headers', text: headersFile(base, tops, links) },
    {
      path: '_redirects',
      text: redirects.map(({ from, to }) => `${base}${quoted(from)} ${base}${quoted(to)} 301\n`).join(''),
    },
    { path: 'nginx.conf', text: nginx(base, redirects, links) },
    { path: FORWARDS, text: `${JSON.stringify(Object.fromEntries(redirects.map(({ from, to }) => [from, to])))}\n` },
  ];
}

const framedOf = (path: string) => path === EMBED_PATH;

function headersFile(base: string, tops: readonly string[], links: Links): string {
  const rule = (path: string) => {
    const top = `/${path.split('/')[1]}/`;
    const headers = {
      'Content-Security-Policy': contentPolicy({
        wasm: ASKING_PATHS.includes(top),
        framed: framedOf(top),
        header: true,
      }),
      ...HEADERS,
      'Cache-Control': isHashed(path) ? CACHE.hashed : CACHE.other,
      ...(links[top] ? { Link: links[top] } : {}),
    };
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [`${base}${path}`, ...lines].join('\n');
  };
  return `${['/', ...tops].map(rule).join('\n\n')}\n`;
}

function nginx(base: string, redirects: readonly Redirect[], links: Links): string {
  const add = (name: string, value: string) => `    add_header ${name} "${value.replaceAll('"', '\\"')}" always;`;
  const block = (path: string, cache: string, policy = contentPolicy({ header: true }), link?: string) =>
    [
      `location ${path} {`,
      add('Content-Security-Policy', policy),
      ...Object.entries(HEADERS).map(([name, value]) => add(name, value)),
      add('Cache-Control', cache),
      ...(link ? [add('Link', link)] : []),
      '}',
    ].join('\n');
  const types = Object.entries(TYPES).map(([extension, type]) => `    ${type.replace(/;.*/, '')} ${extension};\n`);
  const texts = [...new Set(Object.values(TYPES).flatMap((type) => /^(.*); charset/.exec(type)?.[1] ?? []))];
  const listed = texts.filter((type) => type !== 'text/html').join(' ');
  return `# To be included in a server block whose root is this folder${base === '' ? '' : ` under the name ${base.slice(1)}`}. Made by the build.
charset utf-8;
index index.html;
error_page 404 ${base}/404.html;
# A folder that is no page is not forbidden: there is nothing.
error_page 403 =404 ${base}/404.html;
# The address that a reader used stands behind TLS, or at another port, that nginx does not know of.
absolute_redirect off;
server_tokens off;
types {
${types.join('')}}
charset_types ${listed};
gzip on;
gzip_static on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length 512;
gzip_types ${listed};
# The build writes .gz and .br beside each text. Those in Brotli are sent where the module ngx_brotli is there and the
# server block says: brotli_static on;
${WAYS.map(({ from, to }) => `rewrite "^${base}${from.slice(1)}" "${base}${to}" permanent;\n`).join('')}
${redirects.map(({ from, to }) => `location = ${base}${quoted(from)} { return 301 ${base}${quoted(to)}; }\n`).join('')}${block(`${base}/`, CACHE.other)}
${block(`~ ^${base}/${HASHED}/`, CACHE.hashed)}
${ASKING_PATHS.map((path) => `${block(`^~ ${base}${path}`, CACHE.other, contentPolicy({ wasm: true, header: true }))}\n`).join('')}${block(`^~ ${base}${EMBED_PATH}`, CACHE.other, contentPolicy({ framed: true, header: true }))}
${Object.entries(links)
  .map(([path, link]) => `${block(`^~ ${base}${path}`, CACHE.other, undefined, link)}\n`)
  .join('')}`;
}

/** A path of the site, which holds nothing that nginx or `_redirects` would read as more than a path. Throws on another. */
function quoted(path: string): string {
  if (!isSitePath(path.replace(/#[a-z0-9._-]+$/, '')))
    throw new Error(`not a path of the site: ${JSON.stringify(path)}`);
  return path;
}

/** The page at an old address, for hosts that follow no redirects: `address` below the base, `canonical` in full. */
export function forwardPage(address: string, canonical: string): string {
  const [to, whole] = [escapeXml(address), escapeXml(canonical)];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>地址已移动</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${contentPolicy()}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${whole}"></head>
<body><main><h1>地址已移动</h1><p>这里的内容现在在<a href="${to}">${whole}</a>。</p></main></body></html>
`;
}
