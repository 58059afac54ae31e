/** Serves the site with reload, of seeds and rules too. `npm run dev -- --port 4555 --host`, as Astro has them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { formatProblem } from '../src/model/problem.ts';
import { makeContent } from './seeds/made.ts';
import { collection, place, port as portToServe } from './site/environment.ts';
import { replaceFolder } from './site/folder.ts';
import { siteOf } from './site/own-content.ts';
import { command, Refusal } from './site/refusal.ts';
import { watching } from './site/watch.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

await command(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });
  const root = collection();
  const { port } = portToServe(values.port);
  const { origin, base } = place();
  const { files, problems } = await makeContent(root);
  for (const problem of problems) console.error(formatProblem(problem));
  if (files) await replaceFolder(path.join(root, 'content'), files);
  else if (!existsSync(path.join(root, 'content'))) throw new Refusal('还没有可以显示的内容。');
  else console.error(`${problems.length} problem(s); content/ 保持原样。`);
  const server = { port, host: values.host ?? false };
  await dev({ ...siteOf(root), site: origin, base: base || '/', server, integrations: [watching(root)] });
});
