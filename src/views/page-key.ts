import { keyOf, type Ref } from '../model/ref.ts';
import { CODE } from '../site.ts';
import { library, type Work } from './library.ts';
import { once, records, type Shown } from './records.ts';

/** What stands in one document, or beside one another in two, and is shown only there. All else is read by all pages. */
const PLACED = new Set<string>([
  ...(['documents', 'clauses', 'candidates', 'reuse', 'sentences', 'references'] as const),
  ...(['clause-themes', 'duties', 'milestones', 'pilots', 'errata'] as const),
] satisfies readonly (keyof Shown)[]);

/** Lists of where in a text something stands, and measures of the text: only its own pages show them. */
const PLACES = new Set(['mentions', 'source', 'figure', 'attested']);
const MEASURES = new Set(['sha256', 'characters', 'fingerprint']);
const isOwn = (key: string, value: unknown) => MEASURES.has(key) || (PLACES.has(key) && Array.isArray(value));

/** The static paths of the pages of every document, each kept where its document has not changed. */
export async function pathsOfWorks<P extends object>(pathsOf: (work: Work) => readonly P[]) {
  const keyed = await keys();
  return (await library()).flatMap((work) =>
    pathsOf(work).map((path) => ({ ...path, cacheKey: keyed.get(work.record.id) })),
  );
}

/**
 * By document, all that the pages of it, of its clauses and of its parts are made of, as one word: where it is the same and
 * the code too, they are the same, and Astro keeps them. It is what is said of this document, and of others their
 * headings, addresses and names. What shows nowhere may change the word; what shows must.
 */
const keys = once(async (): Promise<ReadonlyMap<string, string>> => {
  const [works, all] = await Promise.all([library(), records()]);
  const outlines = works.map(({ record, clauses, readOn }) => [
    record,
    clauses.map(({ id, kind, label, title, head, parent, url, locator }) => [
      ...[id, kind, label, title, head, parent, url, locator, readOn.get(id)?.path],
    ]),
  ]);
  const shared = Object.entries(all).filter(([name]) => !PLACED.has(name));
  const held = Object.entries(all).map(([name, rows]) => [name, rows.length > 0]);
  const common = await hashOf([CODE, held, outlines, shared], (key, value) => (isOwn(key, value) ? undefined : value));
  const said = rowsByDocument(all);
  const keyed = new Map<string, string>();
  // One after the other: as text all of them would fill the memory.
  for (const { record } of works) {
    const isElsewhere = (value: unknown) => isRef(value) && value.doc !== record.id;
    const rows = [record, ...(said.get(record.id) ?? [])];
    const own = await hashOf(rows, (_, value) =>
      Array.isArray(value) ? value.map((item) => (isElsewhere(item) ? keyOf(item) : item)) : value,
    );
    keyed.set(record.id, common + own);
  }
  return keyed;
});

/** The rows of all collections by the documents that they stand in or speak of, in order. */
function rowsByDocument(all: Shown): Map<string, object[]> {
  const found = new Map<string, object[]>();
  for (const row of Object.values(all).flat())
    for (const doc of documentsIn(row)) {
      const rows = found.get(doc);
      if (rows) rows.push(row);
      else found.set(doc, [row]);
    }
  return found;
}

/** The documents that a value, or a value within it, names. */
function documentsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('doc' in value && typeof value.doc === 'string') found.add(value.doc);
  for (const inner of Object.values(value)) documentsIn(inner, found);
  return found;
}

const isRef = (value: unknown): value is Ref =>
  typeof value === 'object' && value !== null && 'doc' in value && 'clause' in value;

async function hashOf(value: unknown, replacer: (key: string, value: unknown) => unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value, replacer));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
