/**
 * Checks a copy of the site against its manifest: `npm run verify -- DIR` or `npm run verify -- https://example.org/plans/`.
 * Names every file that is missing or other than it was published; of a folder also those that do not belong, of a host
 * those that its own pages lead to. The manifest itself is held by `--expect SHA256`, by `--key KEY.pub` (a signature made by
 * npm run sign), and by the texts in seeds/ of this repository; which published state it belongs to is said.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSeeds } from './seeds/seeds.ts';
import { command } from './site/command.ts';
import { faultsOf, type Manifest, readManifest, SIGNATURE } from './site/copy.ts';
import { collection, placeAt } from './site/environment.ts';
import { readPublished, sha256 } from './site/published.ts';
import { Refusal } from './site/refusal.ts';
import { checkSignature } from './site/signature.ts';

const USAGE = `用法：npm run verify -- [文件夹或网址] [--expect SHA256] [--key 公钥.pub]
逐个文件核对一份网站是不是和它的清单一致。`;
const options = { expect: { type: 'string' }, key: { type: 'string' } } as const;
interface Asked {
  root: string;
  place: string;
  expect: string | undefined;
  key: string | undefined;
}

await command(USAGE, { allowPositionals: true, options }, async ({ values, positionals }) => {
  const root = collection();
  const { expect, key } = values;
  process.exitCode = (await verify({ root, place: placeAt(positionals[0], root), expect, key })) > 0 ? 1 : 0;
});

/** Prints what is wrong; how much it is. */
async function verify({ root, place, expect, key }: Asked): Promise<number> {
  const { manifest, hash, bytes } = await readManifest(place);
  const faults = [
    ...(expect === undefined || expect === hash ? [] : [`manifest  has ${hash}, expected ${expect}`]),
    ...(key === undefined ? [] : await signatureFaults(place, bytes, key)),
    ...(await seedFaults(root, manifest.seeds)),
    ...(await faultsOf(place, manifest)),
  ];
  for (const fault of faults) console.error(fault);
  const { shared } = await readSeeds(root);
  const state = (shared.changes ?? []).findLast(({ manifests }) => manifests?.includes(hash));
  console.log(
    `manifest SHA-256 ${hash}${state ? `, recorded in seeds/changes.yaml with the state of ${state.date}` : ''}`,
  );
  console.log(`${place}: ${manifest.files.length} files of version ${manifest.version}, ${faults.length} faults`);
  return faults.length;
}

async function signatureFaults(place: string, bytes: Uint8Array, key: string): Promise<string[]> {
  const signature = await readPublished(place, SIGNATURE);
  if (!signature) return [`${SIGNATURE}  missing: the copy is not signed`];
  try {
    checkSignature(bytes, signature, key);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [`${SIGNATURE}  not by this key: ${error.message}`];
  }
}

/** The texts of which the copy says that it was made, against those of this repository. */
async function seedFaults(root: string, seeds: Manifest['seeds']): Promise<string[]> {
  const faults = await Promise.all(
    seeds.map(async ({ seed, sha256: wanted }) => {
      if (!/^seeds\/[a-z0-9-]+\/source\.txt$/.test(seed)) return [`${seed}  not a path of a text`];
      const own = await readFile(path.join(root, seed)).catch(() => null);
      if (!own) return [`${seed}  not in this repository`];
      return sha256(own) === wanted ? [] : [`${seed}  other than the text that the copy was made of`];
    }),
  );
  return faults.flat();
}
