import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'vite';
import type { Listed } from './manifest.ts';

/** Bundles `dist/offline/register.js`, which starts the service worker. Returns the file. */
export async function writeRegistration(root: string, dist: string): Promise<string> {
  await bundleOne(root, 'src/client/offline/start.ts', path.join(dist, 'offline'), 'register.js', 'es');
  return 'offline/register.js';
}

/** Bundles the service worker to `dist/sw.js`. Its bytes change whenever those of the site do, so that browsers notice. Returns it as the manifest lists it. */
export async function writeWorker(root: string, dist: string, manifest: string): Promise<Listed> {
  await bundleOne(root, 'src/client/offline/worker.ts', dist, 'sw.js', 'iife');
  const file = path.join(dist, 'sw.js');
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const code = (await readFile(file, 'utf8')).trim();
  if (code === '') throw new Error('sw.js: the bundle is empty');
  const bytes = Buffer.from(`/* ${version} */\n${code}\n`);
  await writeFile(file, bytes);
  return { path: 'sw.js', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
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
