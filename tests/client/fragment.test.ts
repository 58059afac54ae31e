import { expect, test } from 'vitest';
import { fragmentOf } from '../../src/client/fragment.ts';

test.each([
  ['#2.2.1.p4', '2.2.1.p4'],
  ['', ''],
  ['#%E8%A7%84', '规'],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('%s', (hash, id) => expect(fragmentOf({ hash })).toBe(id));
