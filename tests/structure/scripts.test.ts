import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = readdirSync('scripts', { withFileTypes: true });
const commands = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map(({ name }) => name);

test('on top of scripts stands what package.json names, and nothing else', () => {
  const named = Object.values(scripts).flatMap((line) => /setup\.mjs \w+ ([\w-]+)/.exec(line)?.[1] ?? []);
  expect(commands.sort()).toEqual([...new Set(named)].map((name) => `${name}.ts`).sort());
});

test('no folder of scripts imports a command', () => {
  const breaches = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(path.join('scripts', folder)).flatMap((name) => {
        const file = path.join('scripts', folder, name);
        return ts
          .preProcessFile(readFileSync(file, 'utf8'))
          .importedFiles.map(({ fileName }) => path.join(path.dirname(file), fileName))
          .filter((target) => /^scripts\/[\w-]+\.ts$/.test(target.replaceAll('\\', '/')))
          .map((target) => `${file} imports ${target}`);
      }),
    );
  expect(breaches).toEqual([]);
});
