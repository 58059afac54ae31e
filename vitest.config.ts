import { defineConfig } from 'vitest/config';
import { ofTheTexts } from './tests/texts.ts';

const BROWSING = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // A state is waited for, however long a busy machine takes to reach it.
  expect: { poll: { timeout: 30_000 } },
  fileParallelism: false,
};

const texts = ofTheTexts(import.meta.dirname);

/** `unit` proves rules and `texts` what holds of the two texts here, both without a build; `collections` builds sites of its own, `site` needs dist/; both a browser. scripts/test.ts runs them. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/collections/{samples,again,own}.test.ts', ...texts],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'texts', include: texts, testTimeout: 60_000 } },
      { test: { name: 'collections', include: ['tests/collections/{samples,again}.test.ts'], ...BROWSING } },
      { test: { name: 'own', include: ['tests/collections/own.test.ts'], ...BROWSING } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...BROWSING } },
    ],
  },
});
