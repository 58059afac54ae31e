import { strToU8, type Zippable, zipSync } from 'fflate';
import type { EmittedFile } from './file.ts';

/** Archives hold local time: made from local fields, this is the same everywhere. */
export const ZIP_DAY = new Date(1980, 0, 1);

/** Files → an archive, in their order and of one day, so that the bytes are the same everywhere; those of `plain` are not compressed. */
export function zipOf(files: readonly EmittedFile[], plain: readonly string[] = []): Uint8Array {
  const entries: Zippable = {};
  for (const { path, text } of files)
    entries[path] = [strToU8(text), { level: plain.includes(path) ? 0 : 9, mtime: ZIP_DAY }];
  return zipSync(entries);
}
