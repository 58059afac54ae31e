import type { Catalog, CatalogDocument } from './cite/catalog.ts';

/** A place that an address which leads nowhere may have meant; `exact` where only its spelling was another. */
export interface Found {
  url: string;
  name: string;
  exact: boolean;
}

/**
 * `/PLAN-2016/2-2-1`, `/plan/２.２.１/`, `/plan-2016/2.2.1.p4/` → the clause that is meant; of an address without one the
 * nearest above it; without a clause the document. `path` is counted from the root of the site. Nothing for other paths.
 */
export function foundBy(path: string, { documents }: Pick<Catalog, 'documents'>): Found | null {
  const [name = '', ...below] = plain(path).split('/').filter(Boolean);
  const document = documentOf(name, documents);
  if (!document) return null;
  const wanted = idOf(below[0] ?? '');
  const byId = new Map(document.rows.map((row) => [row[0].toLowerCase(), row]));
  for (let id = wanted; id !== ''; id = above(id)) {
    const row = byId.get(id);
    if (row) return { url: row[1], name: [row[2], row[3]].filter(Boolean).join(' '), exact: id === wanted };
  }
  return { url: document.url, name: `《${document.title}》`, exact: wanted === '' };
}

/** Half-width, lower case, decoded as far as it can be. */
function plain(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // A broken escape stays as it is typed.
  }
  return text.normalize('NFKC').toLowerCase();
}

/** The document of this id, or the only one whose id begins so. */
function documentOf(name: string, documents: readonly CatalogDocument[]): CatalogDocument | undefined {
  const same = documents.find(({ id }) => id === name);
  const alike = name === '' ? [] : documents.filter(({ id }) => id.startsWith(name) || name.startsWith(id));
  return same ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Numbers parted in any way → parted by points; `box-4` and `art-3` keep theirs. */
const idOf = (step: string): string =>
  step
    .replace(/\.(?:html?|json|md|txt)$/, '')
    .replace(/[\s_,，、。·•]+/gu, '.')
    .replace(/(?<=\d)[-–—](?=[\dp])/gu, '.')
    .replace(/^\.+|\.+$/g, '');

/** 2.2.1.p4 → 2.2.1 → 2.2 → 2 → nothing. */
const above = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.')));
