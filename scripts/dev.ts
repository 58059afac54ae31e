/** Serves the site with reload. `--port N`, `--host` as Astro has them. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });
const root = path.join(import.meta.dirname, '..');
execFileSync(process.execPath, [path.join(root, 'scripts/content.ts')], { stdio: 'inherit' });
await dev({ root, server: { port: Number(values.port ?? 4321), host: values.host ?? false } });
