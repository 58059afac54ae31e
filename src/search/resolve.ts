import { idOf, type Step, stepsOf } from './address.ts';

/** A clause as `/search/addresses.json` has it. */
export type AddressRow = [id: string, url: string, locator: string, title: string, hash: string];

export interface Catalog {
  documents: { id: string; title: string; shortTitle: string; url: string; rows: AddressRow[] }[];
}

/** A clause that was meant. */
export interface Address {
  doc: string;
  id: string;
  url: string;
  /** `《规划》第二部分（二）1第四段 调整优化品种结构` */
  name: string;
}

export interface Resolved {
  matches: Address[];
  /** What was read, where nothing matches: `文件《规划》，第2部分第9节` */
  understood: string;
  /** The nearest clause above that does exist. */
  above: Address | null;
}

type Document = Catalog['documents'][number];
const MOST = 30;

/** A citation in any spelling → the clauses it can mean: by address, number, or heading; with or without the document. */
export function resolve(text: string, catalog: Catalog): Resolved {
  const plain = withoutApparatus(halfWidth(text.slice(0, 2000)));
  const linked = byUrl(plain, catalog);
  if (linked) return { matches: [linked], understood: '', above: null };
  const { documents, rest } = namedDocuments(plain, catalog.documents);
  if (documents.length < catalog.documents.length && rest === '') {
    const matches = documents.map((d) => ({ doc: d.id, id: '', url: d.url, name: `《${d.title}》` }));
    if (matches.length > 0) return { matches, understood: '', above: null };
  }
  const matches = documents.flatMap((document) => inDocument(rest, document));
  const found = matches.length > 0 ? matches : catalog.documents.flatMap((document) => inDocument(plain, document));
  if (found.length > 0) return { matches: found.slice(0, MOST), understood: '', above: null };
  return { matches: [], ...reading(rest, documents, catalog.documents) };
}

/** Without what a citation carries beside the place: carrier, dates, checksum. */
const withoutApparatus = (text: string): string =>
  text
    .replace(/\[(EB|DB|M|G|S|Z)(\/OL)?\](?!.*:\/\/)[\s\S]*$/u, '')
    .replace(/[(]?文本校验:?\s*[0-9a-f]{8}[)]?/gu, '')
    .trim();

/** True where a query may be a place rather than words: it has a number in a form that places have, or a link. */
export function looksLikePlace(text: string): boolean {
  const plain = halfWidth(text).trim();
  return (
    plain.length <= 2000 &&
    /:\/\/|^\d+(\.\d+)+|[(][〇零一二三四五六七八九十百\d]+[)]|第.{1,8}(部分|[章节条项款段])|专栏|box-|^[一二三四五六七八九十]+[、(]|[》\s][一二三四五六七八九十\d]/u.test(
      plain,
    )
  );
}

/** Any link to the site, on whatever host, that stands in the text: `…/plan/2.2.1/#2.2.1.p4`. */
function byUrl(text: string, { documents }: Catalog): Address | null {
  for (const document of documents) {
    const pattern = new RegExp(
      `(?:^|[/\\s([{<"'])${document.id}/([^\\s/#?&)\\]}>"']*)/?(?:\\?[^\\s#)\\]}>"']*)?(?:#([^\\s:&)\\]}>"']+))?`,
      'u',
    );
    const [whole, page = '', fragment = ''] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const ids = [fragment, page].map((id) =>
      decoded(id)
        .replace(/^cite-/, '')
        .replace(/\.$/, '')
        .replace(/\.s\d+$/, ''),
    );
    for (const id of ids) {
      const row = document.rows.find((r) => r[0] === id);
      if (row) return addressOf(document, row);
    }
  }
  return null;
}

/** The documents that the text opens with the name of, and what follows; all where it names none. */
function namedDocuments(text: string, documents: Document[]): { documents: Document[]; rest: string } {
  const [whole, bracketed = ''] = /^《([^》]+)》(?:[(][^)]*年[)])?/u.exec(text) ?? [];
  if (whole !== undefined) {
    const named = documents.filter((d) => namesOf(d).some((name) => name === bracketed));
    const partly = named.length > 0 ? named : documents.filter((d) => halfWidth(d.title).includes(bracketed));
    return { documents: partly, rest: text.slice(whole.length).trim() };
  }
  const opened = documents.flatMap((document) =>
    namesOf(document)
      .filter((name) => text.toLowerCase().startsWith(name.toLowerCase()))
      .map((name) => ({ document, name })),
  );
  const longest = Math.max(0, ...opened.map(({ name }) => name.length));
  if (longest === 0) return within(text, documents);
  const named = opened.filter(({ name }) => name.length === longest).map(({ document }) => document);
  return { documents: named, rest: text.slice(longest).replace(/^[\s:：,，、/#]+/u, '') };
}

/** A full title in the middle of a reference: `某省政府. 某省规划: 第二部分`. */
function within(text: string, documents: Document[]): { documents: Document[]; rest: string } {
  for (const document of documents) {
    const title = halfWidth(document.title);
    const at = text.indexOf(title);
    if (at >= 0) return { documents: [document], rest: text.slice(at + title.length).replace(/^[》\s:,.]+/u, '') };
  }
  return { documents, rest: text };
}

/** The names of a document, in half width. */
function namesOf({ id, title, shortTitle }: Document): string[] {
  const plain = halfWidth(title);
  return [...new Set([id, plain, plain.replace(/[(][^)]*[)]$/u, ''), halfWidth(shortTitle)])];
}

function inDocument(text: string, document: Document): Address[] {
  const rows = byPlace(text, document.rows) ?? byHeading(text, document.rows);
  return rows.map((row) => addressOf(document, row));
}

/** Numbers, with or without the heading behind them; the whole place first, then any place that ends so. */
function byPlace(text: string, rows: readonly AddressRow[]): AddressRow[] | null {
  const named = rows.filter(([id, , locator]) => id === text || halfWidth(locator) === text);
  if (named.length > 0) return named;
  const steps = stepsOf(text);
  for (let taken = steps.length; taken > 0; taken--) {
    const used = steps.slice(0, taken);
    const tail = bare(text.slice(used.at(-1)?.end ?? 0));
    const fits = ([, , , title]: AddressRow) => tail === '' || bare(halfWidth(title)) === tail;
    for (const id of idsOf(used)) {
      const whole = rows.filter((row) => row[0] === id && fits(row) && opensSo(row, used));
      if (whole.length > 0) return whole;
    }
    const ending = rows.filter((row) => endsSo(row, used) && fits(row));
    if (ending.length > 0) return ending;
  }
  return null;
}

/** The id itself; else the last number meant as a paragraph, though it is not said. */
function idsOf(steps: readonly Step[]): string[] {
  const id = idOf(steps);
  return steps.length > 1 && steps.at(-1)?.kind === 'number' ? [id, id.replace(/\d+$/, (n) => `p${n}`)] : [id];
}

/** `（二）1` is not 2.1: a bracket says that the place does not begin at the top. */
const opensSo = ([, , locator]: AddressRow, [first]: readonly Step[]): boolean =>
  !first?.bracketed || stepsOf(halfWidth(locator))[0]?.bracketed === true;

/** True where the place of a clause ends with these steps, brackets as they are written. */
function endsSo([, , locator]: AddressRow, steps: readonly Step[]): boolean {
  const all = stepsOf(halfWidth(locator)).slice(-steps.length);
  return (
    all.length === steps.length &&
    steps[0]?.kind !== 'paragraph' &&
    steps.every((s, i) => all[i]?.kind === s.kind && all[i].number === s.number && all[i].bracketed === s.bracketed)
  );
}

/** A heading in full: 钢铁产业. */
function byHeading(text: string, rows: readonly AddressRow[]): AddressRow[] {
  const wanted = bare(text);
  return wanted.length < 2 ? [] : rows.filter(([, , , title]) => bare(halfWidth(title)) === wanted);
}

function reading(text: string, documents: Document[], all: Document[]): Omit<Resolved, 'matches'> {
  const named = documents.length < all.length;
  const doc = named ? documents.map(({ title }) => `《${title}》`).join('、') || '没有这份文件' : '未指明';
  const steps = stepsOf(text);
  const units = { number: '', box: '专栏', paragraph: '段', sentence: '句' };
  const place = steps
    .map(({ kind, number }) => (kind === 'box' ? `专栏${number}` : `${number}${units[kind]}`))
    .join(' › ');
  for (let taken = steps.length - 1; taken > 0; taken--) {
    for (const document of documents) {
      const row = document.rows.find(([id]) => id === idOf(steps.slice(0, taken)));
      if (row) return { understood: `文件：${doc}；编号：${place}`, above: addressOf(document, row) };
    }
  }
  return { understood: `文件：${doc}；编号：${place || '没有认出'}`, above: null };
}

const addressOf = (document: Document, [id, url, locator, title]: AddressRow): Address => ({
  doc: document.id,
  id,
  url,
  name: `《${document.shortTitle}》${locator}${title ? ` ${title}` : ''}`,
});

/** ASCII for full width, and for the brackets and dots that stand for it in numbers. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〔【﹙]/g, '(')
    .replace(/[〕】﹚]/g, ')')
    .replace(/[\u3000\u00a0]/g, ' ');

/** Without the marks around a heading. */
const bare = (text: string): string =>
  text.replace(/^[\s、，,.。:：;；“”"'《》-]+|[\s、，,.。:：;；“”"'《》-]+$/gu, '').toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
