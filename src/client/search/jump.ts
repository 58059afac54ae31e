import { type Catalog, looksLikePlace, type Resolved, resolve } from '../../search/resolve.ts';
import { href } from '../../site.ts';
import { element } from '../dom.ts';

let catalog: Promise<Catalog> | undefined;

/** Every address of the site; fetched once. */
export function addresses(): Promise<Catalog> {
  catalog ??= fetch(href('/search/addresses.json')).then((response) => response.json());
  catalog.catch(() => {
    catalog = undefined;
  });
  return catalog;
}

/** The clauses that a query names, where it has the form of a place. */
export async function resolved(query: string): Promise<Resolved['matches']> {
  return looksLikePlace(query) ? resolve(query, await addresses()).matches : [];
}

/** Offers to go to them. */
export function showPlaces(place: HTMLElement, matches: Resolved['matches']): void {
  place.hidden = matches.length === 0;
  const links = matches.map(({ url, name }) => element('li', {}, element('a', { href: href(url) }, name)));
  place.replaceChildren(element('h2', {}, '这是一处条款的编号'), element('ul', {}, ...links));
}
