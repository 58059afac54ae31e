import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.git', '.cache']);

/** Copies the project into an empty folder and builds it there, with these variables beside those of a plain shell. */
export async function buildIn(
  folder: string,
  variables: Record<string, string | undefined>,
  ...options: string[]
): Promise<void> {
  const root = process.cwd();
  cpSync(root, folder, {
    recursive: true,
    filter: (from) => !LEFT_OUT.has(path.relative(root, from).split(path.sep)[0] as string),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // The test runner's own variables (MODE, PROD …) are no part of a place.
  const { PATH, HOME, CHROME_PATH } = process.env;
  const env = { PATH, HOME, CHROME_PATH, ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  await promisify(execFile)(process.execPath, ['scripts/build.ts', ...options], { cwd: folder, env });
}
