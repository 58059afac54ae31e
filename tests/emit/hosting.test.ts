import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeHosting } from '../../scripts/site/hosting.ts';
import { placeOf } from '../../scripts/site/place.ts';
import { emitHosting } from '../../src/emit/hosting.ts';
import { wayOn } from '../../src/model/forward.ts';
import { contentPolicy, isHashed } from '../../src/model/policy.ts';

const tops = ['/404.html', '/_/*', '/about/*', '/embed/*', '/search/*', '/verify/*'];
const redirect = { from: '/a/2.3/', to: '/a/2.4/' };
const fileOf = (name: string, base = '') =>
  emitHosting(base, tops, [redirect]).find(({ path }) => path === name)?.text ?? '';
const ruleOf = (path: string) =>
  fileOf('_headers')
    .split('\n\n')
    .find((rule) => rule.startsWith(`${path}\n`)) ?? '';

test('no policy allows anything unsafe, inline or from elsewhere', () => {
  for (const options of [{}, { wasm: true }, { framed: true, header: true }]) {
    const policy = contentPolicy(options).replace("'wasm-unsafe-eval'", '');
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:/);
    expect(policy.replace(/frame-ancestors \*/, '')).not.toContain('*');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' ?;/);
  }
});

test('WebAssembly may be compiled on the search page alone, which asks Pagefind for what is near', () => {
  const rules = (fileOf('_headers').match(/^\S+$|wasm-unsafe-eval/gm) ?? []).join(' ');
  expect(rules.match(/\S+ wasm-unsafe-eval/g)).toEqual(['/search/* wasm-unsafe-eval']);
  expect(fileOf('nginx.conf').match(/wasm-unsafe-eval/g)).toHaveLength(1);
});

test('only cards may be framed, only hashed files are kept forever', () => {
  expect(ruleOf('/embed/*')).toContain('frame-ancestors *');
  expect(ruleOf('/about/*')).toContain("frame-ancestors 'self'");
  expect(ruleOf('/_/*')).toContain('immutable');
  expect(ruleOf('/about/*')).toContain('must-revalidate');
  expect(isHashed('/pagefind/index/x')).toBe(true);
  expect(isHashed('/pagefind/pagefind.js')).toBe(false);
});

test('every path has one rule, and moved addresses are forwarded, below the base as well', () => {
  for (const base of ['', '/plans']) {
    const rules = fileOf('_headers', base).match(/^\S+$/gm) ?? [];
    expect(rules).toEqual(['/', ...tops].map((path) => base + path));
    expect(fileOf('_redirects', base)).toBe(`${base}/a/2.3/ ${base}/a/2.4/ 301\n`);
    expect(fileOf('nginx.conf', base)).toContain(`location = ${base}/a/2.3/ { return 301 ${base}/a/2.4/; }`);
    expect(fileOf('nginx.conf', base)).toContain(`error_page 404 ${base}/404.html;`);
    expect(fileOf('nginx.conf', base)).toContain(`error_page 403 =404 ${base}/404.html;`);
  }
});

test('no forwarding writes more than a path, whoever wrote it', () => {
  const bad = [
    '/x; } location = /pwned { return 200 "pwned"; } location = /y { return 301 /z',
    '//evil.example/',
    'https://evil.example/',
    '/a b/',
    '/a/\n/b/ /c/ 301',
    '/"><script>/',
    '/../x/',
    '/A/',
    '/a',
  ];
  for (const path of bad) {
    expect(() => emitHosting('', tops, [{ from: '/a/', to: path }])).toThrow('not a path of the site');
    expect(() => emitHosting('', tops, [{ from: path, to: '/a/' }])).toThrow('not a path of the site');
  }
});

test('other sites read every file, and no address is made of what nginx believes of its host', () => {
  for (const text of [fileOf('nginx.conf'), fileOf('_headers')]) {
    expect(text).toMatch(/Access-Control-Allow-Origin:? "?\*/);
    expect(text).toMatch(/Cross-Origin-Resource-Policy:? "?cross-origin/);
  }
  for (const line of ['absolute_redirect off;', 'server_tokens off;', 'gzip_vary on;', 'gzip_proxied any;'])
    expect(fileOf('nginx.conf')).toContain(line);
});

test('an old page that a host does not forward leads on by itself, and no page is overwritten', async () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'hosting-'));
  for (const folder of ['there', 'pagefind']) mkdirSync(path.join(dist, folder));
  writeFileSync(path.join(dist, 'there/index.html'), 'as built');
  const moved = ['old', 'there'].map((name) => ({ from: `/${name}/`, to: '/new/', reason: '并入新页' }));
  const none = { addresses: [], clauses: [], links: [], entities: [], targets: [], terms: [] };
  const register = { moved, pages: [], kept: [], published: {} };
  await writeHosting(dist, none, register, placeOf({ SITE_URL: 'https://example.org', BASE_PATH: '/plans' }));
  const page = (name: string) => readFileSync(path.join(dist, name, 'index.html'), 'utf8');
  expect(page('old')).toContain('<a href="/plans/new/">https://example.org/plans/new/</a>');
  expect(page('old')).toContain('content="0; url=/plans/new/"');
  expect(page('there')).toBe('as built');
  expect(readFileSync(path.join(dist, '_redirects'), 'utf8')).toContain('/plans/old/ /plans/new/ 301');
  rmSync(dist, { recursive: true });
});

test('paragraphs and rows lead to the card and the forms of their clause, on hosts and on the page of 404', () => {
  expect(wayOn('/embed/plan/2.2.1.p4/')).toBe('/embed/plan/2.2.1/#2.2.1.p4');
  expect(wayOn('/embed/plan/table-1.r12/')).toBe('/embed/plan/table-1/#table-1.r12');
  expect(wayOn('/plan/2.2.1.p4.json')).toBe('/plan/2.2.1.json');
  expect(wayOn('/data/mentions/x.csv')).toBe('/data/mentions.csv');
  expect(wayOn('/data/themes/x.csv')).toBe('/data/passages.csv');
  expect(wayOn('/data/links.csv-metadata.json')).toBe('/data/csv-metadata.json');
  for (const path of [
    '/embed/plan/2.2.1/',
    '/plan/2.2.1.json',
    '/plan/2.2.1/',
    '/data/links.csv',
    '/data/csv-metadata.json',
    '/plan/preamble.txt',
  ])
    expect(wayOn(path)).toBeNull();
  expect(fileOf('nginx.conf', '/plans')).toContain('rewrite "^/plans/embed/');
});
