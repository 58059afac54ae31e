/** Reading a published copy of the site: a folder, or a site over http. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './refusal.ts';

export const isRemote = (place: string): boolean => /^https?:\/\//.test(place);
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a file of the copy; null where it is not there. Throws Refusal where a host does not answer. */
export async function readPublished(place: string, file: string): Promise<Uint8Array | null> {
  if (!isRemote(place)) {
    return readFile(path.join(place, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
      throw new Refusal(`${path.join(place, file)}：读不出（${error.code}）。`);
    });
  }
  const address = new URL(file.split('/').map(encodeURIComponent).join('/'), place.replace(/\/*$/, '/'));
  try {
    const answer = await fetch(address, { redirect: 'follow', signal: AbortSignal.timeout(60_000) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return answer.ok ? bytes : null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Refusal(`${address.href}：没有回答（${cause}）。`);
  }
}
