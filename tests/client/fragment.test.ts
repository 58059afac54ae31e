import { expect, test } from 'vitest';
import { anchorBefore, fragmentOf } from '../../src/client/fragment.ts';

test.each([
  ['#2.2.1.p4', '2.2.1.p4'],
  ['', ''],
  ['#%E8%A7%84', '规'],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('%s', (hash, id) => expect(fragmentOf({ hash })).toBe(id));

test('a browser that knows no words in an address is led to the anchor before them', () => {
  expect(anchorBefore('#2.2.1.p4:~:text=%E9%92%A2')).toBe('#2.2.1.p4');
  expect(anchorBefore('#:~:text=a')).toBe('#');
  expect(anchorBefore('#2.2.1.p4')).toBe(null);
});
