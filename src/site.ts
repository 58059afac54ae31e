import facts from '#content/site.json' with { type: 'json' };
import type { SiteFacts } from './model/site-facts.ts';

/** The site's own facts, and where a path of it stands on the host. */

export const SITE: SiteFacts = facts;

const env = (import.meta as { env?: Record<string, string> }).env ?? {};
const base = (env.BASE_URL ?? '/').replace(/\/$/, '');

/** True in what is built for readers, false while somebody works on it. */
export const BUILT = Boolean(env.PROD);

/** Given by scripts/build.ts; absent in `npm run dev`. */
declare const SITE_WITHOUT: readonly string[] | undefined;

const made = (what: string) => typeof SITE_WITHOUT !== 'undefined' && !SITE_WITHOUT.includes(what);

/** True where the build makes PDFs. */
export const PDFS = made('pdf');

/** True where it makes a picture of each document. */
export const PICTURES = made('pictures');

/** Given by scripts/build.ts: a word for the code of which pages are made. */
declare const SITE_CODE: string | undefined;
export const CODE = typeof SITE_CODE === 'undefined' ? '' : SITE_CODE;

/** Given by scripts/site/own-content.ts: where `content/` of the collection stands, as a file URL. */
declare const COLLECTION_CONTENT: string | undefined;

/** That folder; without it the repository's own. */
export const CONTENT = typeof COLLECTION_CONTENT === 'undefined' ? './content/' : COLLECTION_CONTENT;

/** `/plan-2016/` → the same below the base path. */
export const href = (path: string): string => base + path;

/** A path as a full address, for canonical links, citations and Open Graph. */
export const absolute = (path: string): string => new URL(href(path), env.SITE ?? 'http://localhost:4321').href;
