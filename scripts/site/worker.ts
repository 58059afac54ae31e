import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'vite';

/** Bundles `dist/offline/register.js`, which starts the service worker. */
export const writeRegistration = (root: string, dist: string): Promise<void> =>
  bundleOne(root, 'src/client/offline/start.ts', path.join(dist, 'offline'), 'register.js', 'es');

/** Bundles the service worker to `dist/sw.js`. Its bytes change whenever those of the site do, so that browsers notice. */
export async function writeWorker(root: string, dist: string, manifest: string): Promise<void> {
  await bundleOne(root, 'src/client/offline/worker.ts', dist, 'sw.js', 'iife');
  const file = path.join(dist, 'sw.js');
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  await writeFile(file, `/* ${version} */\n${await readFile(file, 'utf8')}`);
}

async function bundleOne(root: string, entry: string, outDir: string, name: string, format: 'es' | 'iife') {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: path.join(root, entry), formats: [format], name: 'worker', fileName: () => name },
    },
  });
}
