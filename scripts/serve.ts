/** Serves dist/ on localhost and says where. PORT chooses the port; without it a taken one gives way to the next. */
import path from 'node:path';
import { listen, serverOf } from './browsers/server.ts';
import { assertFinished } from './site/manifest.ts';
import { placeOf, portOf } from './site/place.ts';
import { command } from './site/refusal.ts';

await command(async () => {
  const dist = path.join(import.meta.dirname, '..', 'dist');
  const [{ base }, { port, exact }] = [placeOf(process.env), portOf(process.env)];
  await assertFinished(dist);
  const taken = await listen(serverOf(dist, base), port, exact);
  console.log(`http://localhost:${taken}${base}/`);
});
