/** Serves dist/ on localhost and says where. PORT chooses the port; without it a taken one gives way to the next. */
import path from 'node:path';
import { listen, serverOf } from './browsers/server.ts';
import { command } from './site/command.ts';
import { collection, place, port as portToServe } from './site/environment.ts';
import { assertFinished } from './site/manifest.ts';

await command('用法：[PORT=4321] npm run serve\n在本机打开 dist/。', {}, async () => {
  const dist = path.join(collection(), 'dist');
  const [{ base }, { port, exact }] = [place(), portToServe()];
  await assertFinished(dist);
  const taken = await listen(serverOf(dist, base), port, exact);
  console.log(`http://localhost:${taken}${base}/`);
});
