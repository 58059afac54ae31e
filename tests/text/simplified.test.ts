/** The rules are written in simplified characters: each that has a traditional form must be found by it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import table from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { simplified } from '../../src/text/simplified.ts';

const SRC = path.join(import.meta.dirname, '../../src');
const RULES = ['text', 'derive/targets', 'derive/apparatus'];

test('every character of the rules is found in its traditional form', () => {
  const files = RULES.flatMap((folder) =>
    readdirSync(path.join(SRC, folder))
      .filter((name) => name.endsWith('.ts') && name !== 'simplified.ts')
      .map((name) => path.join(SRC, folder, name)),
  );
  const used = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')]));
  const forms = table.split('|').map((entry) => entry.split(' ') as [string, string]);
  const missed = forms.filter(
    ([old, plain]) => old.length === 1 && plain?.length === 1 && used.has(plain) && simplified(old) !== plain,
  );
  expect(missed).toEqual([]);
});

test('as many characters, and nothing else changed', () => {
  expect(simplified('„十四五‟不得低於百分之三，覆蓋率達到80%')).toBe('“十四五”不得低于百分之三，覆盖率达到80%');
  expect(simplified('不得低于3%')).toBe('不得低于3%');
});
