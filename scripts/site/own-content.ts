import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, build } from 'astro';
import type { Plugin } from 'vite';
import { PROJECT } from './environment.ts';
import { withFresh } from './folder.ts';
import { inTurn } from './turn.ts';

/**
 * What Astro must be told so that the pages of this repository show the content of a collection that stands anywhere on
 * the disk: `#content/…` is its folder, and what Astro remembers of it is kept apart from that of other collections.
 */
export function siteOf(folder: string, define: Record<string, string> = {}): AstroInlineConfig {
  const content = path.join(folder, 'content');
  return {
    root: PROJECT,
    cacheDir: path.join(folder, '.cache/astro'),
    vite: {
      define: { ...define, COLLECTION_CONTENT: JSON.stringify(pathToFileURL(`${content}/`).href) },
      resolve: { alias: [{ find: /^#content\//, replacement: `${content.replaceAll('\\', '/')}/` }] },
      plugins: folder === PROJECT ? [] : [packagesFor(content)],
      server: { fs: { allow: [PROJECT, content] } },
    },
  };
}

const keyOf = (folder: string) => createHash('sha256').update(folder).digest('hex').slice(0, 12);

/**
 * Builds the pages of a collection into `dist`. Astro bundles where it finds its packages and moves files from there: what
 * is to stand elsewhere, which may be another disk, is made in this repository and copied. What it lists in `.astro/` is
 * of one collection: builds of several take turns.
 */
export async function buildPages(folder: string, dist: string, options: AstroInlineConfig): Promise<void> {
  const told = (pid: number) => console.log(`另一次构建（进程 ${pid}）正在做网页，等它做完 …`);
  await inTurn(path.join(PROJECT, '.cache/pages.turn'), told, () => buildInto(folder, dist, options));
}

async function buildInto(folder: string, dist: string, options: AstroInlineConfig): Promise<void> {
  const way = path.relative(PROJECT, dist);
  if (!way.startsWith('..') && !path.isAbsolute(way)) return build({ ...options, outDir: dist });
  await withFresh(path.join(PROJECT, '.cache/pages', keyOf(folder)), async (outDir) => {
    await build({ ...options, outDir });
    await cp(outDir, dist, { recursive: true });
  });
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
