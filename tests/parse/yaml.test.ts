import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/parse/yaml.ts';

const Entry = z.strictObject({
  id: z.string(),
  strength: z.union([z.literal(3), z.literal(2)]).describe('有多近'),
});
const said = (text: string) =>
  parseYaml(text, z.array(Entry), 'x.yaml').problems.map(({ rule, line, message, hint }) => ({
    rule,
    line,
    message,
    hint,
  }));

test('a wrong value: expected, found, and what the field is for, at the line of the field', () => {
  expect(said('- id: a\n  strength: 3\n- id: b\n  strength: 7\n')).toEqual([
    {
      rule: 'yaml/schema',
      line: 4,
      message: '第2条 › strength：应为3或2，写的是“7”。',
      hint: '这个字段的说明：有多近。',
    },
  ]);
});

test('a misspelt key is one problem, which names the known one', () => {
  expect(said('- id: a\n  strenght: 3\n')).toMatchObject([
    { rule: 'yaml/unknown-key', line: 2, message: '没有叫“strenght”的字段。是否指“strength”？' },
  ]);
});

test.each(['- id: a\n\tstrength: 3\n', '- id: !evil "a"\n  strength: 3\n'])(
  'the first fault of syntax alone: %j',
  (text) => {
    expect(said(text)).toHaveLength(1);
    expect(said(text)[0]?.rule).toBe('yaml/syntax');
  },
);

test.each(['"\\ud800"', '"\\u0001"'])('what no form can carry is refused in a string: %s', (value) => {
  expect(said(`- id: ${value}\n  strength: 3\n`)).toMatchObject([{ rule: 'encoding/control', line: 1 }]);
});
