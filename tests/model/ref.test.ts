import { expect, test } from 'vitest';
import { keyOf, parseKey } from '../../src/model/ref.ts';

test('a key leads back to what it was made of', () => {
  const ref = { doc: 'plan', clause: 'box-2.p1' };
  expect(parseKey(keyOf(ref))).toEqual(ref);
});

test('a record names a clause by `clause`, whatever its own id; a clause by its id', () => {
  expect(keyOf({ doc: 'plan', id: '2.1' })).toBe('plan/2.1');
  expect(keyOf({ doc: 'plan', clause: '2.1', id: 'a-target' } as { doc: string; clause: string })).toBe('plan/2.1');
});

test.each(['plan', '/plan/2.1', 'plan/', '/', ''])('%s is no key', (text) => expect(parseKey(text)).toBeNull());
