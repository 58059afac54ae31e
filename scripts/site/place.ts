/** Where the site will stand: `SITE_URL=https://example.org BASE_PATH=/plans`. */
export interface Place {
  /** `/plans`, or empty at the root. */
  base: string;
  /** Path from the root of the site → below the base. */
  href: (path: string) => string;
  /** Path from the root of the site → full address. */
  absolute: (path: string) => string;
}

export function placeOf({ SITE_URL = 'http://localhost:4321', BASE_PATH = '/' }: NodeJS.ProcessEnv): Place {
  const base = BASE_PATH.replace(/\/+$/, '').replace(/^(?=[^/])/, '/');
  const href = (path: string) => base + path;
  return { base, href, absolute: (path) => new URL(href(path), SITE_URL).href };
}
