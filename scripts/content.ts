/** Source texts → content/. `--check` writes nothing and fails where content/ is stale. */
import path from 'node:path';
import { formatProblem } from '../src/model/problem.ts';
import { makeContent } from './seeds/made.ts';
import { command } from './site/command.ts';
import { collection } from './site/environment.ts';
import { differences, replaceFolder } from './site/folder.ts';

const USAGE =
  '用法：[COLLECTION=文件夹] npm run content [-- --check]\n由 seeds/ 生成 content/；--check 只看它是不是最新的。';
const options = { check: { type: 'boolean' } } as const;

await command(USAGE, { options }, async ({ values }) => {
  const root = collection();
  const target = path.join(root, 'content');
  const { files, problems, documents } = await makeContent(root);
  for (const problem of problems) console.error(formatProblem(problem));

  if (!files) {
    console.error(`${problems.length} 个问题；content/ 保持原样。`);
    process.exitCode = 1;
  } else if (values.check) {
    const stale = await differences(target, files);
    for (const file of stale)
      console.error(`content/${file}  content/stale  不是由现在的种子生成的。  运行 npm run content。`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    await replaceFolder(target, files);
    console.log(`content: ${documents} documents, ${files.length} files`);
  }
});
