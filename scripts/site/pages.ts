import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import type { AddressRegister } from '../../src/model/register.ts';
import { FILE, resolver } from '../../src/register/index.ts';

/** Pages that say nothing of their own: other forms of what has an address, and forwardings. */
const FORMS = /\/(?:print|embed)\//;

/** The paths of the built pages that are no documents and clauses: `/about/`, `/search/`. Empty where nothing is built. */
export async function publishedPages(dist: string, documents: readonly { doc: string }[]): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const docs = new Set(documents.map(({ doc }) => doc));
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${path.relative(dist, entry.parentPath).replaceAll('\\', '/')}/`.replace('//', '/'))
    .filter((page) => !docs.has(page.split('/')[1] as string) && !FORMS.test(page));
}

/** address/page-dropped: pages that were published, are not built, and forward nowhere. */
export function droppedPages(register: AddressRegister, built: readonly string[]): Problem[] {
  const live = new Set(built);
  const resolve = resolver(register.moved, (address) => live.has(address) || !address.startsWith('/'));
  return register.pages
    .filter((page) => resolve(page) === null)
    .map((page) => ({
      rule: 'address/page-dropped',
      severity: 'error',
      file: FILE,
      message: `The page ${page} was published and is gone.`,
      hint: 'Bring it back, or write under `moved` where it stands now.',
    }));
}
