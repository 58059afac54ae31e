import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the build tells a host to do, by paths from the root of the site. */
export interface HostRules {
  headersOf: (pathname: string) => Record<string, string>;
  /** Old path → address on this host, the base included. */
  redirects: ReadonlyMap<string, string>;
}

/** Reads `_headers` and `_redirects` of a built folder; none where `bare`. */
export function hostRules(folder: string, base: string, bare: boolean): HostRules {
  if (bare) return { headersOf: () => ({}), redirects: new Map() };
  return {
    headersOf: headersIn(textOf(path.join(folder, '_headers')), base),
    redirects: redirectsIn(textOf(path.join(folder, '_redirects')), base),
  };
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** A path, or one that ends with `*`, and below it the headers of what it matches. */
function headersIn(text: string, base: string): HostRules['headersOf'] {
  const rules = text
    .split(/\n\n+/)
    .filter((rule) => rule.trim() !== '')
    .map((rule) => {
      const [at = '', ...lines] = rule.trim().split('\n');
      return {
        at: at.slice(base.length),
        headers: lines.map((line) => line.trim().split(/:\s*(.*)/s) as [string, string]),
      };
    });
  return (pathname) => {
    const rule = rules.find(({ at }) => (at.endsWith('*') ? pathname.startsWith(at.slice(0, -1)) : pathname === at));
    return Object.fromEntries((rule?.headers ?? []).map(([name, value]) => [name, value]));
  };
}

function redirectsIn(text: string, base: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [decodeURIComponent(from.slice(base.length)), to];
    }),
  );
}
