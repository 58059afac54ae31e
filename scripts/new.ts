/**
 * `npm run new -- FOLDER [--name NAME] [--province 13] [--yes]`: an empty collection, on which every command works by
 * COLLECTION=FOLDER. Asks what the options leave open; with --yes it takes what is proposed. Exit status 1 where nothing was made.
 */
import { UNNAMED } from '../src/model/site-facts.ts';
import { assertFree, nameOf, provinceOf, writeCollection } from './new/collection.ts';
import { asker } from './site/ask.ts';
import { command } from './site/command.ts';
import { typed } from './site/environment.ts';
import { Refusal } from './site/refusal.ts';

const USAGE =
  '用法：npm run new -- 文件夹 [--name 网站名称] [--province 13] [--yes]\n建一个空的文库；选项没有说的，会问。';
const options = {
  name: { type: 'string' },
  province: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
} as const;

await command(USAGE, { allowPositionals: true, options }, async ({ values, positionals: [name, ...others] }) => {
  if (!name || others.length > 0) throw new Refusal(USAGE);
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
    `接着添加文件：COLLECTION=${name} npm run add -- 文件（.docx、.doc、.html、.pdf、.txt、.md），再运行 COLLECTION=${name} npm start`,
  );
});
