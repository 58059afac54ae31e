/**
 * `npm run new -- FOLDER [--name NAME] [--province 13] [--yes]`: an empty collection, on which every command works by
 * COLLECTION=FOLDER. Asks what the options leave open; with --yes it takes what is proposed. Exit status 1 where nothing was made.
 */
import { parseArgs } from 'node:util';
import { UNNAMED } from '../src/model/site-facts.ts';
import { assertFree, nameOf, provinceOf, writeCollection } from './new/collection.ts';
import { asker } from './site/ask.ts';
import { typed } from './site/environment.ts';
import { command, Refusal } from './site/refusal.ts';

const USAGE = '用法：npm run new -- 文件夹 [--name 网站名称] [--province 13] [--yes]';

await command(async () => {
  const { values, folder: name } = read();
  const folder = typed(name);
  await assertFree(folder);
  const { ask, close } = asker();
  const answer = (given: string | undefined, question: string, proposal: string) =>
    given ?? (values.yes ? proposal : ask(question, proposal));
  try {
    const title = nameOf(await answer(values.name, '网站的名称', UNNAMED.title));
    const open = '哪个省的地名要认简称（13 或 河北；不写的按发文机关）';
    const province = provinceOf(await answer(values.province, open, ''));
    await writeCollection(folder, { name: title, province });
  } finally {
    close();
  }
  console.log(`建好了：${folder}`);
  console.log(
    `接着在其中 seeds/ 里给每份文件建一个文件夹（source.txt 和 document.yaml），再运行 COLLECTION=${name} npm start`,
  );
});

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, province: { type: 'string' }, yes: { type: 'boolean', short: 'y' } },
    });
    const [folder, ...others] = positionals;
    if (!folder || others.length > 0) throw new Refusal(USAGE);
    return { values, folder };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
