// Installs what is missing, then runs the command that follows: `node scripts/setup.mjs npm run build`.
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20.11 on.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const [command, ...args] = process.argv.slice(2);
const npm = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };

if (isStale()) {
  console.log('安装依赖 npm ci …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], npm);
  if (status !== 0) {
    console.error('npm ci failed: is the npm registry reachable?');
    process.exit(status ?? 1);
  }
}
if (command) {
  const { status, error } = spawnSync(command, args, npm);
  if (error) console.error(error.message);
  process.exit(status ?? 1);
}

/** True where node_modules is missing or older than the lockfile. */
function isStale() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs;
}
