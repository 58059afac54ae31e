import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { pick, randomOf } from './random.ts';

/** So much of a line tells what it is: its number, its title (or all of it is one), the words by which document.yaml names it. */
const HEAD = 32;
/** One character in twelve is exchanged for another of the text. */
const EXCHANGED = 1 / 12;

/**
 * Writes a collection of `count` documents into a folder: the texts of `<root>/seeds/` in turn, each with characters of
 * its own, what stands in brackets (bodies, lists) or heads a box as it is. No editorial but what a document needs to be read.
 */
export async function writeCollection(root: string, folder: string, count: number): Promise<void> {
  const entries = await readdir(path.join(root, 'seeds'), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = (name: string, file: string) => readFile(path.join(root, 'seeds', name, file), 'utf8');
  const random = randomOf(16);
  for (let n = 0; n < count; n++) {
    const name = names[n % names.length] as string;
    const [text, facts] = [await read(name, 'source.txt'), parse(await read(name, 'document.yaml'))];
    const [id, shortTitle] = [`${name}-${n + 1}`, `${facts.shortTitle}${n + 1}`];
    const { sha256: _, ...kept } = facts;
    await mkdir(path.join(folder, 'seeds', id), { recursive: true });
    await writeFile(path.join(folder, 'seeds', id, 'source.txt'), varied(text, random));
    const own = { ...kept, id, shortTitle, order: n + 1 };
    await writeFile(path.join(folder, 'seeds', id, 'document.yaml'), stringify(own));
  }
}

/** The same lines with some characters exchanged behind their heads. */
function varied(text: string, random: () => number): string {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const exchange = (words: string) =>
    words.replace(/（[^）]*）|│[^　│]*　　|\p{Script=Han}/gu, (c) =>
      c.length === 1 && random() < EXCHANGED ? pick(random, han) : c,
    );
  return text.replace(/^.*$/gm, (line) => line.slice(0, HEAD) + exchange(line.slice(HEAD)));
}
