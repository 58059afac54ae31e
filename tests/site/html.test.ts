/** The built HTML as files: sound, and every link leads somewhere. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { deadLinks, pagesIn } from './links.ts';

const sources = pagesIn('dist');

test('every link within the site leads to a page, and every fragment to an element of it', () => {
  const { dead, followed } = deadLinks('dist', sources);
  expect(dead.slice(0, 40)).toEqual([]);
  expect(followed).toBeGreaterThan(1000);
});

test('other hosts are linked to, never loaded from', () => {
  const strangers = [...sources].flatMap(([file, source]) =>
    [
      ...source.matchAll(
        /<(?:script|img|iframe|audio|video|source|object|embed)\b[^>]*\b(?:src|data)="(https?:)?\/\/[^"]*"/g,
      ),
    ].map(([tag]) => `${file}: ${tag}`),
  );
  expect(strangers).toEqual([]);
});

test('every page is sound by html-validate', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // What the page title adds is the name of the site; how a serializer writes a tag is its own matter.
      'long-title': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Filters work while they are typed: a button would do nothing.
      'wcag/h32': 'off',
      // A list of suggestions below a field (combobox) is no select.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // Ids are addresses: they open with digits.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const faults = new Map<string, string>();
  for (const [file, source] of sources) {
    const { results } = await validator.validateString(source, file);
    for (const { ruleId, message, line, column } of results.flatMap((result) => result.messages))
      faults.set(`${ruleId}: ${message}`, `${file}:${line}:${column}`);
  }
  expect([...faults].slice(0, 30)).toEqual([]);
});

const hasJava = spawnSync('java', ['-version']).status === 0;
test.skipIf(!hasJava)(
  'every page is sound by the Nu checker (skipped where Java is not installed)',
  { timeout: 300_000 },
  () => {
    const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
    const { stderr, stdout } = spawnSync(
      'java',
      // It runs for seconds: what the second compiler and threads that collect garbage cost is not earned back.
      [
        '-Xss8m',
        '-XX:+UseSerialGC',
        '-XX:TieredStopAtLevel=1',
        '-jar',
        jar,
        '--format',
        'json',
        '--errors-only',
        '--skip-non-html',
        'dist',
      ],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    const { messages } = JSON.parse(stderr || stdout) as {
      messages: { url: string; message: string; lastLine: number }[];
    };
    const faults = new Map(
      messages.map(({ url, message, lastLine }) => [message, `${url.split('/dist/')[1]}:${lastLine}`]),
    );
    expect([...faults].slice(0, 30)).toEqual([]);
  },
);
