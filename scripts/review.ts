/**
 * `npm run review -- [ID|FILE …]`: the words of a file and the clauses that were read of them, side by side in a browser,
 * with every problem at its line; also where there are errors, and before a file is added. Nothing is written.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listen } from './browsers/server.ts';
import { reviewServer } from './review/server.ts';
import { reviewOfDocument, reviewOfFile } from './review/subject.ts';
import { entriesOf } from './seeds/files.ts';
import { command } from './site/command.ts';
import { collection, port as portToServe, typed } from './site/environment.ts';
import { Refusal } from './site/refusal.ts';

const USAGE =
  '用法：[COLLECTION=文件夹] [PORT=4330] npm run review -- [id 或文件 …]\n在浏览器里逐行对照原件和读出的结构，问题列在各行下面；有错误的文件、还没有添加的文件也行。n、p 到下一处、上一处问题。';

const root = () => collection();
const documents = async () =>
  (await entriesOf(root(), 'seeds')).entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** The files among what was typed, by their names. @throws Refusal for what is neither a document nor a file. */
async function filesAmong(words: readonly string[], ids: readonly string[]): Promise<Map<string, string>> {
  const others = words.filter((word) => !ids.includes(word));
  const files = new Map(others.map((word) => [path.basename(word), typed(word)]));
  for (const [name, file] of files)
    if (!existsSync(file) || !statSync(file).isFile())
      throw new Refusal(`${name}：文库里没有这份文件，也没有这个路径。文库里有：${ids.join('、') || '（空）'}`);
  return files;
}

await command(USAGE, { allowPositionals: true }, async ({ positionals: words }) => {
  const folder = root();
  const files = await filesAmong(words, await documents());
  const seeds = path.join(folder, 'seeds');
  const server = reviewServer({
    names: async () => [...files.keys(), ...(await documents())],
    read: async (name) => {
      const file = files.get(name);
      if (file) return reviewOfFile(file);
      return (await documents()).includes(name) ? reviewOfDocument(folder, name) : null;
    },
    watched: [...(existsSync(seeds) ? [seeds] : []), ...files.values()],
  });
  const { port, exact } = portToServe();
  const taken = await listen(server, port, exact);
  const pages = words.map(
    (word) => `${encodeURIComponent(files.has(path.basename(word)) ? path.basename(word) : word)}/`,
  );
  for (const page of pages.length > 0 ? pages : ['']) console.log(`http://localhost:${taken}/${page}`);
});
