import { expect, test } from 'vitest';
import { foundBy } from '../../src/search/lost.ts';

const rows = ['2', '2.2', '2.2.1', '2.2.1.p4', 'box-4', 'box-4.p1'].map(
  (id): [string, string, string, string, string] => [id, `/plan-2016/${id}/`, id, '', ''],
);
const documents = [
  { id: 'plan-2016', title: '规划', shortTitle: '规划', url: '/plan-2016/', rows },
  { id: 'opinion-2017', title: '意见', shortTitle: '意见', url: '/opinion-2017/', rows: [] },
];
const at = (path: string) => {
  const found = foundBy(path, { documents });
  return found && `${found.url}${found.exact ? '' : ' near'}`;
};

test.each([
  ['/PLAN-2016/2.2.1/', '/plan-2016/2.2.1/'],
  ['/plan/2.2.1/', '/plan-2016/2.2.1/'],
  ['/plan-2016/2-2-1', '/plan-2016/2.2.1/'],
  ['/plan-2016/２．２．１/', '/plan-2016/2.2.1/'],
  ['/plan-2016/2。2。1/', '/plan-2016/2.2.1/'],
  ['/plan-2016/%EF%BC%92.2/', '/plan-2016/2.2/'],
  ['/plan-2016/2.2.1.p4/', '/plan-2016/2.2.1.p4/'],
  ['/plan-2016/2.2.1-p4/', '/plan-2016/2.2.1.p4/'],
  ['/plan-2016/Box-4/', '/plan-2016/box-4/'],
  ['/plan-2016/2.2.1.html', '/plan-2016/2.2.1/'],
  ['/plan-2016/2.2.9/', '/plan-2016/2.2/ near'],
  ['/plan-2016/2.2.1.p9/', '/plan-2016/2.2.1/ near'],
  ['/plan-2016/9/', '/plan-2016/ near'],
  ['/plan-2016', '/plan-2016/'],
  ['/opinion-2017/3.1/', '/opinion-2017/ near'],
])('%s leads to %s', (path, wanted) => {
  expect(at(path)).toBe(wanted);
});

test.each(['/', '', '/nothing/here/', '/o%E0%A4%A/'])('%s leads nowhere', (path) => {
  expect(at(path)).toBeNull();
});
