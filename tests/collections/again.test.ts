/** A build that keeps what did not change is, file by file and byte by byte, the build of an empty folder. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { pick, randomOf } from '../../scripts/proof/random.ts';
import { sha256 } from '../../scripts/site/published.ts';

const [kept, clean] = ['kept', 'clean'].map((name) => path.resolve('.cache/collections/again', name)) as [
  string,
  string,
];

async function build(folder: string): Promise<void> {
  const { PATH, HOME, CHROME_PATH } = process.env;
  const env = { PATH, HOME, CHROME_PATH, ASTRO_TELEMETRY_DISABLED: '1', COLLECTION: folder };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env }).catch((error) => {
    throw new Error(`${folder}: ${error.stdout}${error.stderr}`);
  });
}

function empty(folder: string, seeds: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(seeds, path.join(folder, 'seeds'), { recursive: true });
}

/** The checksum of every file, by its path. */
const sumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), sha256(readFileSync(file))]),
  );

/** One character more, or some words said twice, in the second half of a line. */
function edit(folder: string, random: () => number): void {
  const read = (doc: string) => readFileSync(path.join(folder, 'seeds', doc, 'source.txt'), 'utf8').split('\n');
  const longIn = (lines: string[]) =>
    [...lines.keys()].filter((n) => (lines[n]?.length ?? 0) > 24 && !/[│┌├└]/.test(lines[n] ?? ''));
  const docs = readdirSync(path.join(folder, 'seeds'));
  const doc = pick(
    random,
    docs.filter((one) => longIn(read(one)).length > 0),
  );
  const file = path.join(folder, 'seeds', doc, 'source.txt');
  const lines = read(doc);
  const long = longIn(lines);
  const n = pick(random, long);
  const line = lines[n] ?? '';
  const at = Math.floor(line.length / 2 + random() * (line.length / 2 - 1));
  lines[n] = line.slice(0, at) + (random() < 0.5 ? '业' : line.slice(at - 9, at)) + line.slice(at);
  writeFileSync(file, lines.join('\n'));
}

test('after an edit drawn at random both are the same, compressed twins, sheets and pictures among it', {
  timeout: 1_800_000,
}, async () => {
  const random = randomOf(16);
  empty(kept, path.join(import.meta.dirname, 'five/seeds'));
  await build(kept);
  const before = sumsOf(path.join(kept, 'dist'));
  edit(kept, random);
  await build(kept);
  empty(clean, path.join(kept, 'seeds'));
  await build(clean);
  const after = sumsOf(path.join(kept, 'dist'));
  expect(after).toEqual(sumsOf(path.join(clean, 'dist')));
  expect(after).not.toEqual(before);
});
