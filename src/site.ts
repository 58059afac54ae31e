import facts from '../content/site.json' with { type: 'json' };
import type { SiteFacts } from './model/site-facts.ts';

/** The site's own facts, and where a path of it stands on the host. */

export const SITE: SiteFacts = facts;

const env = (import.meta as { env?: Record<string, string> }).env ?? {};
const base = (env.BASE_URL ?? '/').replace(/\/$/, '');

/** `/plan-2016/` → the same below the base path. */
export const href = (path: string): string => base + path;

/** A path as a full address, for canonical links, citations and Open Graph. */
export const absolute = (path: string): string => new URL(href(path), env.SITE ?? 'http://localhost:4321').href;
