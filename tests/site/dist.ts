import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every built file, as a path from the root of the site. */
export const files: string[] = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${path.relative('dist', path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
  .sort();

/** Every HTML page by the path that it is opened at. */
export const pages: string[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/index\.html$/, ''));
