import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { ofTheTexts } from './tests/texts.ts';

const BROWSING = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // A state is waited for, however long a busy machine takes to reach it.
  expect: { poll: { timeout: 30_000 } },
  maxWorkers: 2,
  // Of all projects at once, these come last.
  sequence: { groupOrder: 1 },
};

/** Rules keep nothing between calls: files share the modules that they load, and half of the time is saved. */
const PURE = { testTimeout: 60_000, isolate: false };

/** What starts commands, or tries long and many inputs: all of it in `npm test`, none in `npm run check`. */
const LONG = [
  ...['tests/scripts/**', 'tests/content/**', 'tests/fuzz/**', 'tests/mcp/server.test.ts', 'tests/parse/long.test.ts'],
  ...['tests/register/record.test.ts', 'tests/search/notice.test.ts', 'tests/collections/office.test.ts'],
].map((files) => files.replace('**', '**/*.test.ts'));
const isLong = (file: string) => LONG.some((files) => path.matchesGlob(file, files));
const texts = ofTheTexts(import.meta.dirname).filter((file) => !isLong(file));

/** `unit` proves rules, `texts` what holds of the two texts here, `long` what takes its time, all without a build; `collections` builds sites of its own, `site` needs dist/; both a browser. scripts/test.ts runs them. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/collections/{samples,again,own}.test.ts', ...texts, ...LONG],
          ...PURE,
        },
      },
      { test: { name: 'texts', include: texts, ...PURE } },
      { test: { name: 'long', include: LONG, testTimeout: 60_000 } },
      { test: { name: 'collections', include: ['tests/collections/{samples,again}.test.ts'], ...BROWSING } },
      { test: { name: 'own', include: ['tests/collections/own.test.ts'], ...BROWSING } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...BROWSING } },
    ],
  },
});
