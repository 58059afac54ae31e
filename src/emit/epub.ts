import { issuerText, signedText } from '../model/citation.ts';
import { type Clause, nameOf } from '../model/clause.ts';
import { type GridRow, gridOf, scopeOf, spansOf } from '../model/grid.ts';
import { readingPages } from '../model/reading.ts';
import { rightsText } from '../model/site-facts.ts';
import { escapeXml } from '../text/xml.ts';
import { dateNote } from './akn-meta.ts';
import { divide, type Edition, isHeading, type Node } from './edition.ts';
import type { EmittedFile } from './file.ts';
import { element, textElement } from './xml.ts';

const XHTML = {
  xmlns: 'http://www.w3.org/1999/xhtml',
  'xmlns:epub': 'http://www.idpf.org/2007/ops',
  lang: 'zh-CN',
  'xml:lang': 'zh-CN',
};

/** The files of an EPUB 3 in the order of its archive; `mimetype` is first and must not be compressed. */
export function epubFiles(edition: Edition): EmittedFile[] {
  const { before, body, after } = divide(edition.clauses);
  const groups = grouped(edition, body);
  const chapters = [
    { name: 'front', title: edition.record.title, xhtml: titlePage(edition, before) },
    ...groups.map((nodes) => ({ name: chapterName(nodes), title: chapterTitle(nodes), xhtml: chapter(nodes) })),
    ...(after.length > 0 ? [{ name: 'back', title: '结尾', xhtml: endPage(after) }] : []),
  ];
  return [
    { path: 'mimetype', text: 'application/epub+zip' },
    { path: 'META-INF/container.xml', text: CONTAINER },
    { path: 'EPUB/package.opf', text: packageFile(edition, chapters) },
    { path: 'EPUB/nav.xhtml', text: navigation(edition, groups, chapters) },
    { path: 'EPUB/style.css', text: STYLE },
    ...chapters.map(({ name, xhtml }) => ({ path: `EPUB/${name}.xhtml`, text: xhtml })),
  ];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const STYLE = `body { line-height: 1.8; }
h1, h2, h3, h4, h5 { font-size: 1em; line-height: 1.5; margin: 1.2em 0 0.4em; }
h1 { font-size: 1.3em; text-align: center; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.addressee, p.title { text-indent: 0; }
p.title { margin: 1em 0; font-weight: bold; text-align: center; }
p.signatory, p.date { text-align: right; text-indent: 0; }
p.fact { text-align: center; text-indent: 0; }
aside { margin: 1em 0; padding: 0.5em 1em; border: solid; border-width: 2px 0 1px; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; }
caption { font-weight: bold; }
th, td { border: solid; border-width: 1px 0; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }
nav ol { list-style: none; }
`;

function page(title: string, body: string): string {
  const head = element(
    'head',
    {},
    textElement('title', title),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${element('html', XHTML, head, element('body', {}, body))}\n`;
}

function titlePage({ record, absolute, licence }: Edition, before: readonly Node[]): string {
  const doubt = dateNote(record);
  const facts = [`${issuerText(record)}　署名日期：${signedText(record)}`, doubt, record.titleNote]
    .filter((fact) => fact !== null)
    .map((fact) => textElement('p', fact, { class: 'fact' }));
  const address = absolute(record.url);
  return page(
    record.title,
    [
      textElement('h1', record.title),
      ...facts,
      element('p', { class: 'fact' }, textElement('a', address, { href: address })),
      ...(licence ? [textElement('p', rightsText(licence), { class: 'fact' })] : []),
      ...before.map(({ clause }) => paragraph(clause)),
    ].join('\n'),
  );
}

const endPage = (after: readonly Node[]): string =>
  page('结尾', after.map(({ clause }) => paragraph(clause)).join('\n'));

/** What begins on one reading page is one chapter: a part, or many articles. */
function grouped({ clauses }: Edition, body: readonly Node[]): Node[][] {
  const pageAt = new Map(readingPages(clauses).flatMap((one) => one.clauses.map((clause) => [clause, one] as const)));
  const groups: Node[][] = [];
  for (const node of body) {
    const last = groups.at(-1);
    const goesOn = node.clause.kind === 'front' || pageAt.get(node.clause) === pageAt.get(last?.[0]?.clause as Clause);
    if (last && goesOn) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

const chapterName = ([first]: readonly Node[]): string => `part-${first?.clause.id}`;

function chapterTitle(nodes: readonly Node[]): string {
  const [first, ...others] = nodes.filter(({ clause }) => clause.kind !== 'front').map(({ clause }) => clause);
  const last = others.at(-1);
  return first === undefined ? '' : last ? `${first.locator}至${last.locator}` : nameOf(first);
}

const chapter = (nodes: readonly Node[]): string =>
  page(
    chapterTitle(nodes),
    element('section', { 'epub:type': 'chapter' }, nodes.map((node) => tree(node, 1)).join('\n')),
  );

const idOf = ({ id }: Clause): string => `c-${id}`;

const paragraph = (clause: Clause): string =>
  element(
    'p',
    { id: idOf(clause), class: clause.kind === 'front' ? clause.id.replace(/-.*/, '') : null },
    clause.head === '' ? '' : textElement('b', clause.head),
    escapeXml(clause.text),
  );

function tree(node: Node, depth: number): string {
  const { clause, children } = node;
  if (clause.kind === 'table') return table(node);
  if (!isHeading(clause)) return [paragraph(clause), ...children.map((child) => tree(child, depth + 1))].join('\n');
  const head = textElement(`h${Math.min(6, depth)}`, clause.head, { id: idOf(clause) });
  const inside = [head, ...children.map((child) => tree(child, depth + 1))].join('\n');
  return clause.kind === 'box' ? element('aside', {}, inside) : inside;
}

/** A table: its caption has the id of the table, its rows theirs; a reader that cannot show it reads it row by row. */
function table({ clause, children }: Node): string {
  const grid = gridOf(children.map((child) => child.clause));
  const row = ({ clause: own, cells }: GridRow): string =>
    element(
      'tr',
      { id: idOf(own) },
      ...cells
        .filter(({ shown }) => shown)
        .map((cell) =>
          textElement(cell.names === null ? 'td' : 'th', cell.text, { scope: scopeOf(cell), ...spansOf(cell) }),
        ),
    );
  const head = grid.head.length === 0 ? [] : [element('thead', {}, ...grid.head.map(row))];
  const bodies = grid.groups.map((rows) => element('tbody', {}, ...rows.map(row)));
  const caption = clause.head === '' ? [] : [textElement('caption', clause.head)];
  return element('table', { id: idOf(clause) }, ...caption, ...head, ...bodies);
}

interface Chapter {
  name: string;
  title: string;
}

function navigation({ record }: Edition, groups: readonly Node[][], chapters: readonly Chapter[]): string {
  const entry = (node: Node, file: string, isTop: boolean): string => {
    const below = node.children.filter(
      ({ clause }) => isHeading(clause) && clause.kind !== 'box' && clause.kind !== 'table',
    );
    const href = isTop ? file : `${file}#${idOf(node.clause)}`;
    return element(
      'li',
      {},
      textElement('a', nameOf(node.clause), { href }),
      ...(below.length === 0 ? [] : [element('ol', {}, ...below.map((child) => entry(child, file, false)))]),
    );
  };
  const items = chapters.flatMap(({ name, title }) => {
    const nodes = groups.find((own) => name === chapterName(own))?.filter(({ clause }) => clause.kind !== 'front');
    const file = `${name}.xhtml`;
    return (
      nodes?.map((node, i) => entry(node, file, i === 0)) ?? [
        element('li', {}, textElement('a', title, { href: file })),
      ]
    );
  });
  const nav = element('nav', { 'epub:type': 'toc', id: 'toc' }, textElement('h1', '目录'), element('ol', {}, ...items));
  return page(record.title, nav);
}

function packageFile({ record, published, absolute, licence }: Edition, chapters: readonly Chapter[]): string {
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element('item', { id, href, 'media-type': type, properties });
  const doubt = dateNote(record);
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    textElement('dc:identifier', absolute(record.url), { id: 'address' }),
    textElement('dc:title', record.title),
    textElement('dc:language', 'zh-CN'),
    ...(record.issuer === null ? [] : [textElement('dc:creator', record.issuer)]),
    ...(record.signed === null ? [] : [textElement('dc:date', record.signed)]),
    textElement('dc:source', `${record.provenance?.file ?? record.seed} (SHA-256 ${record.sha256})`),
    ...(doubt === null ? [] : [textElement('dc:description', doubt)]),
    ...(licence ? [textElement('dc:rights', rightsText(licence))] : []),
    textElement('meta', `${published}T00:00:00Z`, { property: 'dcterms:modified' }),
    ...ACCESS.map(([property, value]) => textElement('meta', value, { property: `schema:${property}` })),
  );
  const manifest = element(
    'manifest',
    {},
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({ name }) => item(name, `${name}.xhtml`, 'application/xhtml+xml')),
  );
  const spine = element('spine', {}, ...chapters.map(({ name }) => element('itemref', { idref: name })));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'address',
    'xml:lang': 'zh-CN',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('package', attributes, metadata, manifest, spine)}\n`;
}

/** EPUB Accessibility 1.1: what a reader may count on. */
const ACCESS = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', '全文为文字，按原文层次分级，可以逐级导航。'],
] as const;
