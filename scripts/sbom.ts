/** Writes what the site is built with: `.cache/sbom.json` (CycloneDX) and `.cache/licences.txt`, from the lockfile alone. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command } from './site/command.ts';
import { Refusal } from './site/refusal.ts';

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

await command('用法：npm run sbom\n列出网站用到的软件包和它们的许可证。', {}, () => {
  const root = path.join(import.meta.dirname, '..');
  const folder = path.join(root, '.cache');
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Refusal(`npm sbom 没有成功：${stderr}`);
  const { components }: { components: Component[] } = JSON.parse(stdout);
  const licenceOf = ({ licenses = [] }: Component): string =>
    licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(' OR ') || 'not said';
  const rows = components
    .map((component) => ({ ...component, licence: licenceOf(component) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const counts = [...Map.groupBy(rows, ({ licence }) => licence)].sort((a, b) => b[1].length - a[1].length);
  const lines = [
    ...counts.map(([licence, of]) => `${String(of.length).padStart(4)}  ${licence}`),
    '',
    ...rows.map(({ name, version, licence }) => `${name}@${version}  ${licence}`),
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'sbom.json'), stdout);
  writeFileSync(path.join(folder, 'licences.txt'), `${lines.join('\n')}\n`);
  console.log(`.cache/sbom.json, .cache/licences.txt: ${rows.length} packages, ${counts.length} kinds of licence`);
});
