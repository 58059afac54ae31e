import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The paths of the built pages that are no documents and clauses: `/about/`, `/search/`. Empty where nothing is built. */
export async function publishedPages(dist: string, documents: readonly { doc: string }[]): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const docs = new Set(documents.map(({ doc }) => doc));
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${path.relative(dist, entry.parentPath).replaceAll('\\', '/')}/`.replace('//', '/'))
    .filter((page) => !docs.has(page.split('/')[1] as string));
}
