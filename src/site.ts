/** The site's own facts, and where a path of it stands on the host. */

export const SITE = {
  title: '河北产业转型升级政策文本',
  description:
    '《河北省全国产业转型升级试验区规划（2016-2020年）》与《关于加快推进工业转型升级建设现代化工业体系的指导意见》全文：逐条可引、可查、可核对。',
} as const;

const env = (import.meta as { env?: Record<string, string> }).env ?? {};
const base = (env.BASE_URL ?? '/').replace(/\/$/, '');

/** `/plan-2016/` → the same below the base path. */
export const href = (path: string): string => base + path;

/** A path as a full address, for canonical links, citations and Open Graph. */
export const absolute = (path: string): string => new URL(href(path), env.SITE ?? 'http://localhost:4321').href;
