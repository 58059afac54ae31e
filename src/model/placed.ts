import { citation } from './citation.ts';
import type { Clause } from './clause.ts';
import type { DocumentRecord } from './document.ts';
import { keyOf } from './ref.ts';

/**
 * What a table for people says of a clause beside its number: `key` is `plan/2.10`, which no spreadsheet takes for a
 * number or a day as it does `2.10`; `citation` is how a text cites it; `address` is where it stands.
 */
export const PLACE_FIELDS = {
  key: '文件和条款的编号，表格软件不会当作数字或日期；以它连接各表',
  citation: '出处：文件标题和条款位置',
  address: '完整网址',
} as const;

export type Place = Record<keyof typeof PLACE_FIELDS, string>;
/** The place of a clause, or of a document where no clause is named; what is not known is empty. */
export type PlaceOf = (doc: string, clause: string | null) => Place;

type Documents = readonly Pick<DocumentRecord, 'id' | 'title' | 'url'>[];
type Clauses = readonly Pick<Clause, 'doc' | 'id' | 'locator' | 'url'>[];

/** `address` makes of a path within the site what is to be written. */
export function placesOf(documents: Documents, clauses: Clauses, address: (path: string) => string): PlaceOf {
  const works = new Map(documents.map((document) => [document.id, document]));
  const byKey = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  return (doc, id) => {
    const work = works.get(doc);
    const clause = id === null ? undefined : byKey.get(`${doc}/${id}`);
    const key = id === null ? doc : `${doc}/${id}`;
    if (!work || (id !== null && !clause)) return { key, citation: '', address: '' };
    return { key, citation: citation(work, clause ?? { locator: '' }), address: address((clause ?? work).url) };
  };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The rows of a dataset with the place of every clause that they name, as fields after it: of the row itself (`key`) and
 * of a record in it (`from.key`). A row with a page of its own (`url`) has its full address, as `href` where the dataset
 * has another `address`.
 */
export const placed = (rows: readonly object[], placeOf: PlaceOf, address: (path: string) => string): Fields[] =>
  rows.map((row) => {
    const inner = Object.entries(row).map(([name, value]) => [
      name,
      isRecord(value) ? withPlace(value, placeOf) : value,
    ]);
    const whole = withPlace(Object.fromEntries(inner), placeOf);
    if (typeof whole.url !== 'string') return whole;
    if ('address' in row) return { ...whole, href: address(whole.url) };
    return { ...whole, address: whole.address || address(whole.url) };
  });

/** A record that names a clause has its place after the name. What has a locator or a fingerprint is a clause itself. */
function withPlace(row: Fields, placeOf: PlaceOf): Fields {
  const name = 'clause' in row ? 'clause' : 'locator' in row || 'fingerprint' in row ? 'id' : null;
  const { doc } = row;
  if (typeof doc !== 'string' || name === null) return row;
  const clause = row[name];
  const place = placeOf(doc, typeof clause === 'string' && clause !== '' ? clause : null);
  return Object.fromEntries(
    Object.entries(row).flatMap((entry) => (entry[0] === name ? [entry, ...Object.entries(place)] : [entry])),
  );
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
