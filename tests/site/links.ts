import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textOfMarkup } from '../emit/markup.ts';

/** The HTML files of a built site, by their path from its root, with what stands in each. */
export function pagesIn(dist: string): Map<string, string> {
  const html = filesIn(dist).filter((file) => file.endsWith('.html'));
  return new Map(html.map((file) => [file, readFileSync(path.join(dist, file), 'utf8')]));
}

const filesIn = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);

/** The values of attributes, references resolved; what stands in scripts is no attribute. */
function valuesOf(source: string, names: readonly string[]): string[] {
  const tags = source.replace(/<script[^>]*>[\s\S]*?<\/script>/g, (block) => block.replace(/>[\s\S]*<\//, '></'));
  const pattern = new RegExp(`\\s(?:${names.join('|')})="([^"]*)"`, 'g');
  return [...tags.matchAll(pattern)].map(([, value = '']) => textOfMarkup(value));
}

/** Every link of the pages to a file or a place that is not there, and how many links were followed. */
export function deadLinks(dist: string, pages: ReadonlyMap<string, string>): { dead: string[]; followed: number } {
  const known = new Set(filesIn(dist));
  const ids = new Map([...pages].map(([file, source]) => [file, new Set(valuesOf(source, ['id']))]));
  const fileAt = (pathname: string): string | undefined => {
    const file = decodeURIComponent(pathname);
    return [file, file.endsWith('/') ? `${file}index.html` : `${file}/index.html`].find((name) => known.has(name));
  };
  const dead = new Set<string>();
  let followed = 0;
  for (const [file, source] of pages) {
    const here = new URL(file.replace(/index\.html$/, ''), 'https://site.invalid');
    for (const value of valuesOf(source, ['href', 'src', 'action', 'data-png', 'cite'])) {
      const url = new URL(value, here);
      if (url.origin !== here.origin) continue;
      followed++;
      const target = fileAt(url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (target === undefined) dead.add(`${file}: ${value}`);
      else if (fragment && ids.has(target) && !ids.get(target)?.has(fragment))
        dead.add(`${file}: ${value} (no such fragment)`);
    }
  }
  return { dead: [...dead], followed };
}
