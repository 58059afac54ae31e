/** What a style sheet says in figures stands once, in the tokens: colours, and the widths at which pages change. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const WIDTHS = ['640px', '860px', '1040px', '1340px'];
const BELOW = ['639px', '859px', '1039px', '1339px'];

const read = (folder: string, extension: RegExp): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extension.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

const sheets = read('src/styles', /\.css$/);

test('pages change at the four widths of the design, in sheets and in scripts', () => {
  const others = [...sheets, ...read('src/client', /\.ts$/)].flatMap(([name, text]) =>
    [...text.matchAll(/\((min|max)-width:\s*([^)]+)\)/g)]
      .filter(([, side, width = '']) => !(side === 'min' ? WIDTHS : BELOW).includes(width))
      .map(([query]) => `${name}: ${query}`),
  );
  expect(others).toEqual([]);
});

test('colours are tokens; paper has its own', () => {
  const hard = sheets
    .filter(([name]) => name !== 'tokens.css' && name !== 'print.css')
    .flatMap(([name, text]) =>
      [...text.matchAll(/[:\s,(](#[\da-f]{3,8}\b|(?:rgb|hsl|oklch|oklab|lab|lch|hwb)a?\([^)]*\))/gi)].map(
        ([, colour]) => `${name}: ${colour}`,
      ),
    );
  expect(hard).toEqual([]);
});
