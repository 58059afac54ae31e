import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'vite';

/** Bundles the service worker to `dist/sw.js`. Its bytes change whenever those of the site do, so that browsers notice. */
export async function writeWorker(root: string, dist: string, manifest: string): Promise<void> {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: path.join(root, 'src/client/offline/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
  const file = path.join(dist, 'sw.js');
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  await writeFile(file, `/* ${version} */\n${await readFile(file, 'utf8')}`);
}
