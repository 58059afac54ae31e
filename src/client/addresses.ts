import type { Catalog } from '../search/resolve.ts';

let catalog: Promise<Catalog> | undefined;

/** Every address of the site; fetched once. `root` is that of the site. */
export function addresses(root: string): Promise<Catalog> {
  catalog ??= fetch(new URL('search/addresses.json', root)).then((response) => response.json());
  catalog.catch(() => {
    catalog = undefined;
  });
  return catalog;
}
