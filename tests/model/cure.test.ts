/** What is printed of several problems of one rule: the first, how many, where, and every cure once, ready to be pasted. */
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { Openings, pasted, pasteFor } from '../../src/model/cure.ts';
import { formatProblem, problem, together } from '../../src/model/problem.ts';

const LINES = new Openings(['一、甲', '三、丙', '六、己', '三、丙', '│ 专栏2　产业　　　│']);
const at = (rule: 'structure/number-gap' | 'structure/number-repeated', line: number) => {
  const paste = pasteFor(rule, line, LINES);
  return { ...problem(rule, { file: 'source.txt', line }, `第${line}行。`), ...(paste && { paste }) };
};

test('one cause is one problem with a count, the lines and all entries', () => {
  const [one, ...more] = together([at('structure/number-gap', 2), at('structure/number-gap', 3)]);
  expect(more).toEqual([]);
  expect(one?.message).toBe('第2行。（共2处，又见第3行）');
  const [said, ...yaml] = formatProblem(one as NonNullable<typeof one>).split('\n');
  expect(said).toContain('source.txt:2  structure/number-gap');
  expect(parseYaml(yaml.join('\n'))).toEqual({
    accept: [
      { rule: 'structure/number-gap', quote: '三、丙', reason: '原文如此' },
      { rule: 'structure/number-gap', quote: '六、己', reason: '原文如此' },
    ],
  });
});

test('a line that is not alone in its words has no entry for structure', () => {
  expect(pasteFor('structure/number-repeated', 2, LINES)).toBeNull();
  expect(pasted(pasteFor('structure/number-repeated', 3, LINES) ?? { under: 'accept', entries: [] })).toBe(
    'structure:\n  - { quote: "六、己", as: text, reason: 不是标题，是正文 }',
  );
});

test('what frames a box is no part of the quote, and what nothing cures has no entry', () => {
  expect(pasteFor('structure/number-gap', 5, LINES)?.entries[0]).toContain('quote: "专栏2　产业"');
  expect(pasteFor('box/unclosed', 5, LINES)).toBeNull();
  expect(pasteFor('structure/number-gap', 99, LINES)).toBeNull();
});
