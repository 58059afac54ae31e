/** Addresses: clause id ↔ URL path. The scheme is a promise. */

/** `/plan-2016/` */
export const documentPath = (doc: string): string => `/${doc}/`;

/** The id of the clause whose page shows a clause: itself, for a paragraph or a row its owner; null for front matter. */
export function pageOf(id: string, kind: string): string | null {
  if (kind === 'front') return null;
  return kind === 'paragraph' || kind === 'row' ? id.replace(/\.[pr]\d+$/, '') : id;
}

/** The path of a clause on the page of `home`: `/plan-2016/2.2.1/#2.2.1.p4`, its own page, or `/plan-2016/#notice` (null). */
export function urlOn(doc: string, id: string, home: string | null): string {
  if (home === null) return `${documentPath(doc)}#${id}`;
  const path = `${documentPath(doc)}${home}/`;
  return home === id ? path : `${path}#${id}`;
}

/** The path under which a clause of this id is first published: `/plan-2016/2.2.1/`, `/plan-2016/2.2.1/#2.2.1.p4`. */
export const clausePath = (doc: string, id: string, kind: string): string => urlOn(doc, id, pageOf(id, kind));

/** The place of a pair of linked clauses on the page of its subject; `linkId` is later doc/clause/earlier doc/clause. */
export const comparePath = (subject: string, linkId: string): string =>
  `/compare/${subject}/#${linkId.replaceAll('/', '_')}`;

/** The place of what has a name in the list of its folder: `/terms/#5g`. */
export const listedPath = (folder: string, id: string): string => `/${folder}/#${id}`;

/** The page of what has a name: `/parks/x/`; its place in the list, where a single clause names it. */
export const namedPath = (folder: string, id: string, clauses: number): string =>
  clauses > 1 ? `/${folder}/${id}/` : listedPath(folder, id);

/** True for the address of a page, false for that of a place on one. */
export const isOwnPage = (url: string): boolean => !url.includes('#');

/** The path of the page on which an address stands: `/plan-2016/2.2.1/` of `/plan-2016/2.2.1/#2.2.1.p4`. */
export const pagePath = (url: string): string => url.replace(/#.*/s, '');

/** The place of a target on the page of the clause that states it: `/plan-2016/1.3.1/#plan-2016-1.3.1.p1-45`. */
export const targetPath = (id: string, clauseUrl: string): string => `${pagePath(clauseUrl)}#${id}`;

/** True for the path of a page: lower-case letters, digits, full stops and hyphens between slashes, a slash at the end. */
export const isSitePath = (path: string): boolean => /^\/(?:[a-z0-9][a-z0-9.-]*\/)*$/.test(path);
