import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What reads the two texts of this repository, or what was made of them. */
const OWN = /Sync\(['`]content\/data|readRecords\('\.'\)|['`/]plan-2016['/`]|root = path\.join\(import\.meta\.dirname/;

/** The tests, as paths, that hold of the two texts of this repository: they, or a helper of theirs, read them. All others prove rules. */
export function ofTheTexts(root: string): string[] {
  const tests = path.join(root, 'tests');
  const folders = readdirSync(tests, { recursive: true, encoding: 'utf8' });
  return folders
    .map((file) => path.join('tests', file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !/^tests\/(?:site\/|collections\/(?:samples|again|own))/.test(file))
    .filter((file) => reads(path.join(root, file), tests));
}

function reads(file: string, tests: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const helpers = [...source.matchAll(/from '(\.[^']+)'/g)].map(([, name = '']) => path.join(path.dirname(file), name));
  return OWN.test(source) || helpers.some((name) => name.startsWith(tests) && reads(name, tests, seen));
}
