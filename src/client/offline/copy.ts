/** Making a whole copy: every file is held against the hash that the manifest has of it. */

export interface Listed {
  path: string;
  sha256: string;
  bytes: number;
}

/** Why a file is not in the copy: it could not be had, was not what the manifest has, or found no room. */
export type Miss = 'lost' | 'other' | 'full';

const AT_ONCE = 6;
const TRIES = 2;

export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fills the cache with these files. What is there already and right does not travel again; what is damaged is fetched.
 * Resolves to what is missing. `told` is called with the bytes of each file that is done with.
 */
export async function fill(
  cache: Cache,
  files: readonly Listed[],
  addressOf: (file: Listed) => string,
  told: (bytes: number) => void,
): Promise<Map<string, Miss>> {
  const queue = [...files];
  const missed = new Map<string, Miss>();
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const miss = await keep(cache, file, addressOf(file));
      if (miss) missed.set(file.path, miss);
      told(file.bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return missed;
}

async function keep(cache: Cache, file: Listed, address: string): Promise<Miss | null> {
  const had = await cache.match(address);
  if (had && (await sha256(await had.arrayBuffer())) === file.sha256) return null;
  let miss: Miss = 'lost';
  for (let i = 0; i < TRIES; i++) {
    const answer = await fetch(address, { cache: i === 0 ? 'no-cache' : 'reload' }).catch(() => null);
    const bytes = await answer?.arrayBuffer().catch(() => null);
    if (!answer?.ok || !bytes) continue;
    if ((await sha256(bytes)) !== file.sha256) {
      miss = 'other';
      continue;
    }
    const { status, statusText, headers } = answer;
    const isKept = await cache.put(address, new Response(bytes, { status, statusText, headers })).then(
      () => true,
      () => false,
    );
    return isKept ? null : 'full';
  }
  // What is there under this address is not what the manifest has: better nothing.
  if (had) await cache.delete(address);
  return miss;
}
