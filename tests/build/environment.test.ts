import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collection, PROJECT, placeAt, typed } from '../../scripts/site/environment.ts';

test('without COLLECTION commands work on the folders of the repository', () => {
  expect(collection({})).toBe(PROJECT);
  expect(collection({ COLLECTION: '' })).toBe(PROJECT);
});

test('COLLECTION is read from where the command was typed, also below the top of the repository', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collection-'));
  expect(collection({ COLLECTION: folder, INIT_CWD: '/' })).toBe(folder);
  expect(collection({ COLLECTION: path.basename(folder), INIT_CWD: path.dirname(folder) })).toBe(folder);
  rmSync(folder, { recursive: true });
});

test('a folder that is not there is refused in a sentence that says how to make it', () => {
  expect(() => collection({ COLLECTION: '../none', INIT_CWD: '/somewhere/else' })).toThrow('COLLECTION=../none');
});

test('a copy is an address, a folder as it was typed, or what was built last', () => {
  expect(placeAt('https://example.org/plans/', '/mine')).toBe('https://example.org/plans/');
  expect(placeAt(undefined, '/mine')).toBe(path.join('/mine', 'dist'));
  expect(typed('dist', { INIT_CWD: '/here' })).toBe(path.resolve('/here/dist'));
});
