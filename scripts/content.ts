/** Source texts → content/. `--check` writes nothing and fails where content/ is stale; `--root DIR` works elsewhere. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, hasErrors, sortProblems } from '../src/model/problem.ts';
import { runPipeline } from './pipeline.ts';
import { withLines } from './seeds/lines.ts';
import { readSeeds } from './seeds/seeds.ts';
import { differences, replaceFolder } from './site/folder.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } });
const root = path.resolve(values.root ?? path.join(import.meta.dirname, '..'));
const target = path.join(root, 'content');

const read = await readSeeds(root);
const built = runPipeline(read.seeds, read.shared);
const problems = sortProblems(await withLines(root, [...read.problems, ...built.problems]));
for (const problem of problems) console.error(formatProblem(problem));

if (!built.files || hasErrors(problems)) {
  console.error(`${problems.length} problem(s); content/ is left as it was.`);
  process.exitCode = 1;
} else if (values.check) {
  const stale = await differences(target, built.files);
  for (const file of stale)
    console.error(`content/${file}  content/stale  It is not what the build makes.  Run npm run content.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  await replaceFolder(target, built.files);
  console.log(`content: ${read.seeds.length} documents, ${built.files.length} files`);
}
