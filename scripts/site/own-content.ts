import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { PROJECT } from './environment.ts';

/**
 * What Astro must be told so that the pages of this repository show the content of a collection that stands anywhere on
 * the disk: `#content/…` is its folder, and what Astro remembers of it is kept apart from that of other collections.
 */
export function siteOf(folder: string, define: Record<string, string> = {}): AstroInlineConfig {
  const content = path.join(folder, 'content');
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return {
    root: PROJECT,
    cacheDir: path.join(PROJECT, '.cache/astro', key),
    vite: {
      define: { ...define, COLLECTION_CONTENT: JSON.stringify(pathToFileURL(`${content}/`).href) },
      resolve: { alias: [{ find: /^#content\//, replacement: `${content.replaceAll('\\', '/')}/` }] },
      plugins: folder === PROJECT ? [] : [packagesFor(content)],
      server: { fs: { allow: [PROJECT, content] } },
    },
  };
}

/** Generated MDX imports packages, which are looked up from where it stands: there are none beside a collection. */
function packagesFor(content: string): Plugin {
  return {
    name: 'packages-for-content',
    enforce: 'pre',
    resolveId(name, importer) {
      const outside = importer !== undefined && !path.relative(content, importer.replace(/\?.*$/, '')).startsWith('..');
      if (!outside || /^[./\0#]|^[a-z]+:/i.test(name)) return null;
      return this.resolve(name, path.join(PROJECT, 'src/site.ts'), { skipSelf: true });
    },
  };
}
