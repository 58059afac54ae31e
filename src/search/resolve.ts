/** A citation in any spelling → the clauses it can mean. It asks back where it is not sure, and guesses nothing. */
import {
  type AddressRow,
  type Catalog,
  type CatalogDocument,
  type Index,
  indexOf,
  type Named,
} from './cite/catalog.ts';
import { type Address, addressOf, documentAddress, lookUp, outermost } from './cite/lookup.ts';
import { keyOf } from './cite/plain.ts';
import { type Citation, scan } from './cite/scan.ts';
import { placesAt } from './cite/steps.ts';

export type { AddressRow, Catalog, CatalogDocument } from './cite/catalog.ts';
export type { Address } from './cite/lookup.ts';

export interface Resolved {
  /** One: it is meant. More: any of them can be meant, or, with `several`, each is. */
  matches: Address[];
  several: boolean;
  /** What was read, where nothing matches: `《规划》只有六个部分` */
  understood: string;
  /** The nearest clause above that does exist. */
  above: Address | null;
  /** What may have been meant instead. */
  suggestions: Address[];
  /** Whether the text is still the one that was cited: by its 文本校验; null where the citation carries none. */
  check: 'same' | 'changed' | null;
}

const MOST = 30;
/** A longer text is no citation; /verify/ reads it. */
const LONGEST_CITATION = 2000;
const NONE: Resolved = { matches: [], several: false, understood: '', above: null, suggestions: [], check: null };

/** By address, number, name or heading; with or without the document; by itself or in a sentence. */
export function resolve(text: string, catalog: Catalog): Resolved {
  if (text.length > LONGEST_CITATION) return { ...NONE, understood: `文字超过${LONGEST_CITATION}字，不是一条引文` };
  const index = indexOf(catalog);
  const given = withoutApparatus(text);
  const plain = index.plain(given).trim();
  const [, hash] = /^\(?(?:文本校验[\s:]*)?([0-9a-f]{8})\)?$/iu.exec(plain) ?? [];
  if (hash) return byCheck(hash.toLowerCase(), index);
  const named = byName(plain, index);
  if (named.length > 0) return { ...NONE, matches: named };
  const cited = scan(given, catalog, true);
  const answer = cited.length > 0 ? ofCitations(cited, plain, index) : withoutDocument(plain, index);
  if (answer.matches.length > 0 || answer.suggestions.length > 0 || answer.above) return answer;
  const headed = byHeading(plain, index);
  return headed.length > 0 ? { ...NONE, matches: headed.slice(0, MOST) } : answer;
}

/** Without what a citation of a bibliography carries behind the place, unless its link stands there. */
const withoutApparatus = (text: string): string =>
  text.replace(/\[(EB|DB|M|G|S|Z)(\/OL)?\](?!.*:\/\/)[\s\S]*$/u, '').trim();

/** True where a query may be a place rather than words: it has a number in a form that places have, or a link. */
export function looksLikePlace(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    plain.length <= LONGEST_CITATION &&
    /:\/\/|^\d+(\.\d+)+|^[a-z][a-z0-9-]*[/#](?:\d|box-|art-|annex-)|[(][〇零一二三四五六七八九十百\d]+[)]|第.{1,8}(部分|[章节条项款段])|专栏|附件|box-|art-|^[一二三四五六七八九十]+[、(]|[》\s][一二三四五六七八九十\d]|^[0-9a-f]{8}$|文本校验/u.test(
      plain,
    )
  );
}

function byCheck(hash: string, { shelves }: Index): Resolved {
  const matches = shelves.flatMap((shelf) =>
    shelf.rows.filter(({ row }) => row[4] === hash).map(({ row }) => addressOf(shelf, row)),
  );
  if (matches.length > 0) return { ...NONE, matches, check: 'same' };
  return { ...NONE, check: 'changed', understood: `没有哪一条的文本校验是${hash}；文本可能已与引用时不同` };
}

/** The id or the place of a clause as the site prints it, with the name of the document or without. */
function byName(plain: string, { shelves, plain: plainOf }: Index): Address[] {
  const key = closed(plain);
  return shelves.flatMap((shelf) =>
    outermost(
      shelf.rows.filter(({ row: [id, , locator], steps }) => {
        const place = closed(plainOf(locator));
        if (steps.length > 0) return id === plain || place === key;
        return (
          id === plain || place === key || namesOf(shelf.document).some((name) => key === closed(plainOf(name)) + place)
        );
      }),
    ).map(({ row }) => addressOf(shelf, row)),
  );
}

/** Without the marks between a name and a place. */
const closed = (plain: string): string => keyOf(plain).replace(/[:,、/#]/gu, '');

const namesOf = ({ id, title, shortTitle }: CatalogDocument): string[] => [id, title, shortTitle];

function ofCitations(cited: readonly Citation[], plain: string, index: Index): Resolved {
  const best = cited.filter(
    ({ place, looked, mention }) =>
      place !== null || !mention || (/通知$/u.test(mention.name) && looked.matches[0]?.id),
  );
  const used = best.length > 0 ? best : cited.slice(0, 1);
  const links = used.filter(({ mention }) => mention === null);
  const list = links.length > 0 ? links.slice(0, 1) : used;
  const [first] = list as [Citation];
  const check = checkOf(cited, list, index);
  if (list.length > 1 && list.every(({ looked }) => looked.matches.length > 0)) {
    const matches = unique(list.flatMap(({ looked }) => looked.matches));
    return { ...NONE, matches: matches.slice(0, MOST), several: matches.length > 1, check };
  }
  const failed = list.find(({ looked }) => looked.matches.length === 0);
  if (failed) return { ...failure(failed, plain, index), check };
  const tail = plain.slice(first.place?.end ?? plain.length);
  const front = first.place ? [] : frontOf(first, plain, index);
  const matches = front.length > 0 ? front : headed(first, tail, index);
  return { ...NONE, matches: matches.slice(0, MOST), several: first.looked.several && matches.length > 1, check };
}

/** Ambiguous places, narrowed by the heading that stands behind the number. */
function headed({ looked, named }: Citation, tail: string, index: Index): Address[] {
  const heading = keyOf(bare(tail));
  if (heading.length < 2 || looked.several) return looked.matches;
  const has = (title: string) => title !== '' && keyOf(index.plain(title)) === heading;
  const titled = named.flatMap(({ shelf }) =>
    shelf.rows.filter(({ row }) => has(row[3])).map(({ row }) => addressOf(shelf, row)),
  );
  const both = looked.matches.filter((m) => titled.some((t) => t.doc === m.doc && t.id === m.id));
  if (both.length > 0) return both;
  return titled.length > 0 ? unique([...looked.matches, ...titled]) : looked.matches;
}

/** `规划序言`, `规划 钢铁产业`: what stands behind the name where it is no number. */
function frontOf({ named, mention }: Citation, plain: string, index: Index): Address[] {
  const rest = keyOf(bare(plain.slice(mention?.end ?? plain.length)));
  if (rest.length < 2) return [];
  return named.flatMap(({ shelf }) =>
    shelf.rows
      .filter(({ row: [, , locator, title] }) =>
        [locator, title].some((words) => words && keyOf(index.plain(words)) === rest),
      )
      .map(({ row }) => addressOf(shelf, row)),
  );
}

/** Why a citation names nothing, and what may have been meant. */
function failure({ mention, named, looked, open }: Citation, plain: string, index: Index): Resolved {
  if (open) return { ...NONE, understood: `“${plain}”要看上文，单独一句看不出指哪一条` };
  if (named.length > 0)
    return {
      ...NONE,
      understood: looked.note || `${titlesOf(named)}没有这一处`,
      above: looked.above,
      suggestions: looked.suggestions,
    };
  const near = mention?.near ?? [];
  const name = `《${mention?.name ?? ''}》`;
  if (near.length === 0) return { ...NONE, understood: `这里没有${name}这份文件，未核` };
  const places = placesAt(plain, mention?.end ?? 0, true);
  const looks = near.flatMap((n) => places.flatMap(({ steps }) => lookUp(n, steps).matches));
  const suggestions = looks.length > 0 ? looks : near.map(({ shelf }) => documentAddress(shelf));
  return {
    ...NONE,
    understood: `没有${name}；是不是${titlesOf(near)}`,
    suggestions: unique(suggestions).slice(0, MOST),
    ...(index.shelves.length === 0 ? NONE : {}),
  };
}

const titlesOf = (named: readonly Named[]): string =>
  [...new Set(named.map(({ shelf }) => `《${shelf.document.shortTitle}》`))].join('或');

/** A place without a document: in every document that has it. */
function withoutDocument(plain: string, index: Index): Resolved {
  const places = placesAt(plain, 0, true);
  if (places.length === 0) return { ...NONE, understood: '没有认出编号或文件名' };
  const looked = index.shelves.map((shelf) =>
    places.map(({ steps }) => lookUp({ shelf, work: '', short: false }, steps)),
  );
  const complete = looked
    .filter((list) => list.every(({ matches }) => matches.length > 0))
    .map((list) => list.flatMap(({ matches }) => matches));
  const tail = keyOf(bare(plain.slice(places.at(-1)?.end)));
  const all = complete.flat();
  const last = places.at(-1)?.steps.at(-1)?.number;
  const titled = tail.length < 2 ? [] : byHeading(tail, index).filter(({ id }) => id.endsWith(`${last}`));
  const matches = titled.length > 0 ? titled : all;
  const several =
    complete.length === 1 && (places.length > 1 || looked.flat().some((l) => l.several && l.matches.length > 1));
  if (matches.length > 0) return { ...NONE, matches: unique(matches).slice(0, MOST), several };
  const notes = looked.flatMap((list) => list.filter((l) => l.matches.length === 0).slice(0, 1));
  return {
    ...NONE,
    understood:
      notes
        .map(({ note }) => note)
        .filter(Boolean)
        .join('；') || '没有这一处',
    above: index.shelves.length === 1 ? (notes[0]?.above ?? null) : null,
    suggestions: unique(notes.flatMap((l) => [...l.suggestions, ...(l.above ? [l.above] : [])])).slice(0, MOST),
  };
}

/** A heading in full: 钢铁产业. */
function byHeading(plain: string, { shelves, plain: plainOf }: Index): Address[] {
  const wanted = keyOf(bare(plain));
  if (wanted.length < 2) return [];
  return shelves.flatMap((shelf) =>
    shelf.rows
      .filter(({ row: [, , , title] }: { row: AddressRow }) => title !== '' && keyOf(bare(plainOf(title))) === wanted)
      .map(({ row }) => addressOf(shelf, row)),
  );
}

function checkOf(cited: readonly Citation[], list: readonly Citation[], { shelves }: Index): Resolved['check'] {
  const check = cited.find((c) => c.check !== '')?.check;
  const [only, ...others] = list.flatMap(({ looked }) => looked.matches);
  if (!check || !only || others.length > 0) return null;
  const hash =
    only.hash ||
    shelves.find(({ document }) => document.id === only.doc)?.rows.find(({ row }) => row[0] === only.id)?.row[4];
  return hash === check ? 'same' : 'changed';
}

const unique = (list: readonly Address[]): Address[] =>
  list.filter((a, i) => list.findIndex((b) => a.url === b.url) === i);

/** Without the marks around a heading. */
const bare = (text: string): string => text.replace(/^[\s、,.。:;；“”"'《》-]+|[\s、,.。:;；“”"'《》-]+$/gu, '');
