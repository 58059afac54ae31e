/** Serves the site with reload, of seeds and rules too. `npm run dev -- --port 4555 --host`, as Astro has them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { formatProblem } from '../src/model/problem.ts';
import { makeContent } from './seeds/made.ts';
import { command } from './site/command.ts';
import { collection, place, port as portToServe } from './site/environment.ts';
import { replaceFolder } from './site/folder.ts';
import { siteOf } from './site/own-content.ts';
import { Refusal } from './site/refusal.ts';
import { watching } from './site/watch.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const USAGE = '用法：npm run dev [-- --port 4555 --host]\n边改边看：seeds/ 和规则一存盘，网页就跟着变。';
const options = { port: { type: 'string' }, host: { type: 'boolean' } } as const;

await command(USAGE, { options }, async ({ values }) => {
  const root = collection();
  const { port } = portToServe(values.port);
  const { origin, base } = place();
  const { files, problems } = await makeContent(root);
  for (const problem of problems) console.error(formatProblem(problem));
  if (files) await replaceFolder(path.join(root, 'content'), files);
  else if (!existsSync(path.join(root, 'content/data/clauses.json'))) throw new Refusal('还没有可以显示的内容。');
  else console.error(`${problems.length} 个问题；content/ 保持原样。`);
  const server = { port, host: values.host ?? false };
  await dev({ ...siteOf(root), site: origin, base: base || '/', server, integrations: [watching(root)] });
});
