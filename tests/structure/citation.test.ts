/** CITATION.cff says what package.json and LICENSE say, by the rules of the Citation File Format 1.2.0. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The fields used here; the format allows more, and none that it does not know. */
const Citation = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  type: z.enum(['software', 'dataset']),
  title: z.literal(name),
  abstract: z.string().min(1),
  version: z.literal(version),
  license: z.literal(license),
  authors: z
    .array(
      z.union([
        z.strictObject({ name: z.string().min(1) }),
        z.strictObject({ 'family-names': z.string(), 'given-names': z.string() }),
      ]),
    )
    .min(1),
  keywords: z.array(z.string().min(1)).min(1),
});

test('CITATION.cff', () => {
  const cited = Citation.parse(parse(readFileSync('CITATION.cff', 'utf8')));
  const holder = /^Copyright \(c\) \d+ (.+)$/m.exec(readFileSync('LICENSE', 'utf8'))?.[1];
  expect(cited.authors).toEqual([{ name: holder }]);
});
