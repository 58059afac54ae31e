/** Everything that must hold, cheapest first; ends with `N passed, N failed`. `npm test -- NAME` runs the stages of that name. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from './browsers/browser.ts';

const root = path.join(import.meta.dirname, '..');
const STAGES: [name: string, command: string][] = [
  ['content', 'node scripts/content.ts --check'],
  ['lint', 'biome ci .'],
  ['types', 'astro check --minimumFailingSeverity warning'],
  ['unit', 'vitest run --project unit'],
  ['build', 'node scripts/build.ts'],
  ['site', 'vitest run --project site'],
];

const wanted = process.argv.slice(2);
const results: { name: string; passed: boolean; seconds: number }[] = [];
for (const [name, command] of STAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}: ${command}`);
  if (name === 'site') ensureBrowser();
  const start = performance.now();
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  results.push({ name, passed: status === 0, seconds: (performance.now() - start) / 1000 });
}

console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
