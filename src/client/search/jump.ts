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
export async function resolved(query: string): Promise<Resolved | null> {
  return looksLikePlace(query) ? resolve(query, await addresses()) : null;
}

/** Offers to go to them; what is asked back as what it is. */
export function showPlaces(place: HTMLElement, found: Resolved | null): void {
  const matches = found?.matches ?? [];
  place.hidden = matches.length === 0;
  const links = matches.map(({ url, name }) => element('li', {}, element('a', { href: href(url) }, name)));
  const heading =
    matches.length < 2 ? '条款' : found?.several ? `引文所指的${matches.length}处` : `有${matches.length}处相符`;
  place.replaceChildren(element('h2', {}, heading), element('ul', {}, ...links));
}
