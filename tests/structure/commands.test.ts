/** What the documents tell people to run is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const texts = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('scripts')
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('scripts', name)),
].map((file) => [file, readFileSync(file, 'utf8')] as const);

test.each(texts)('every npm command in %s is in package.json', (_, text) => {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(texts)('every path of the project in %s is there', (file, text) => {
  const named = [...text.matchAll(/`((?:src|scripts|tests|seeds|content)\/[\w./-]*)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
  expect(file).toMatch(/\.md$/);
});

test('the commands are those of scripts/, each on the Node of the lockfile', () => {
  const wrong = Object.entries(scripts).filter(([name, line]) => {
    const [, command] = /^node scripts\/setup\.mjs (?:site|tests)(?: ([\w-]+))?/.exec(line) ?? [];
    return name !== 'start' && name !== 'setup' && !existsSync(`scripts/${command}.ts`);
  });
  expect(wrong).toEqual([]);
});
