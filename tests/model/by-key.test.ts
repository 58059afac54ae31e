import { expect, test } from 'vitest';
import { ByKey } from '../../src/model/by-key.ts';

const things = [
  { name: 'a', keys: ['x', 'y', 'x'] },
  { name: 'b', keys: [] },
  { name: 'c', keys: ['y'] },
];
const byKey = new ByKey(things, ({ keys }) => keys);
const names = (...keys: string[]) => byKey.within(keys).map(({ name }) => name);

test('those that have one of the keys are given, each once, in their order', () => {
  expect(names('y', 'x')).toEqual(['a', 'c']);
  expect(names('x', 'x')).toEqual(['a']);
  expect(names('z')).toEqual([]);
  expect(names()).toEqual([]);
});
