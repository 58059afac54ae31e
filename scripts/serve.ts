/** Serves dist/ on localhost and says where. PORT chooses the port; without it a taken one gives way to the next. */
import path from 'node:path';
import { listen, serverOf } from './browsers/server.ts';
import { placeOf } from './site/place.ts';

const { base } = placeOf(process.env);
const server = serverOf(path.join(import.meta.dirname, '..', 'dist'), base);
const port = await listen(server, Number(process.env.PORT ?? 4321), process.env.PORT !== undefined);
console.log(`http://localhost:${port}${base}/`);
