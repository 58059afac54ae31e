import { Refusal } from './refusal.ts';

/** Where the site will stand: `SITE_URL=https://example.org BASE_PATH=/plans`, or both in `SITE_URL=https://example.org/plans/`. */
export interface Place {
  /** `https://example.org`. */
  origin: string;
  /** `/plans`, or empty at the root. */
  base: string;
  /** Path from the root of the site → below the base. */
  href: (path: string) => string;
  /** Path from the root of the site → full address. */
  absolute: (path: string) => string;
}

/** @throws Refusal where a variable is no address, or the two contradict one another. */
export function placeOf({ SITE_URL, BASE_PATH }: Readonly<Record<string, string | undefined>>): Place {
  const site = siteOf(SITE_URL || 'http://localhost:4321');
  const within = baseOf(site.pathname, 'SITE_URL 的路径');
  const given = BASE_PATH === undefined ? within : baseOf(BASE_PATH, 'BASE_PATH');
  if (within !== '' && given !== within) {
    throw new Refusal(`SITE_URL 的路径是 ${within}/，BASE_PATH 是 ${given}/，两者不一致：只写一个，或写成一样。`);
  }
  const href = (path: string) => given + path;
  return { origin: site.origin, base: given, href, absolute: (path) => new URL(href(path), site.origin).href };
}

function siteOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new Refusal(`SITE_URL=${text} 不是完整的网址：请写成 https://example.org 这样，带 https://。`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Refusal(`SITE_URL=${text} 里有用户名、问号或井号：请只写网址和路径，如 https://example.org/plans/。`);
  }
  return url;
}

/** `/plans/`, `plans` → `/plans`; `/` → ''. It stands in addresses, in HTML and in the rules of hosts as it is. */
function baseOf(text: string, name: string): string {
  const base = text.replace(/^\/?/, '/').replace(/\/$/, '');
  const isPlain =
    base === '' ||
    base
      .split('/')
      .slice(1)
      .every((part) => /^(?!\.{1,2}$)[\w.~-]+$/.test(part));
  if (!isPlain) {
    throw new Refusal(
      `${name}（${text}）不能用：每一级只能有字母、数字和 - _ . ~，如 /plans 或 /gov/plans；空格、引号、连续的斜线都不行。`,
    );
  }
  return base;
}

/**
 * The port of a local server, and whether it was asked for: `PORT=4400`.
 * @throws Refusal where PORT is no port.
 */
export function portOf({ PORT }: Readonly<Record<string, string | undefined>>): { port: number; exact: boolean } {
  const port = Number(PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT=${PORT} 不是端口号：请写 1 到 65535 之间的整数，如 PORT=4400。`);
  }
  return { port, exact: Boolean(PORT) };
}
