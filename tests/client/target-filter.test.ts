import { describe, expect, it } from 'vitest';
import { type Facts, matches, ORDERS, readState, type State, writeState } from '../../src/client/target-filter.ts';

const facts = (fields: Partial<Facts>): Facts => ({
  doc: 'a',
  theme: 'steel',
  places: [],
  deadline: '2020',
  class: 'target',
  nature: 'none',
  value: 1,
  unit: '%',
  name: '名',
  words: '',
  order: 0,
  ...fields,
});
const state = (fields: Partial<State>): State => ({ ...readState(''), ...fields });

describe('the state of the table is the query of the page', () => {
  it.each(['', '?q=%E9%92%A2&doc=plan-2016', '?theme=steel&deadline=2017-10&class=target&sort=value'])('%s', (query) =>
    expect(decodeURIComponent(writeState(readState(query)))).toBe(decodeURIComponent(query)),
  );
  it('leaves out what it does not know', () => expect(writeState(readState('?page=2&doc=a'))).toBe('?doc=a'));
  it('survives half a surrogate pair', () => expect(() => writeState(state({ q: '\ud800' }))).not.toThrow());
});

describe('a row is shown', () => {
  it.each<[string, Partial<Facts>, Partial<State>, boolean]>([
    ['where nothing is chosen', {}, {}, true],
    ['where all that is chosen fits', {}, { doc: 'a', theme: 'steel', deadline: '2020', class: 'target' }, true],
    ['where one of its places is chosen', { places: ['a', 'b'] }, { place: 'b' }, true],
    ['not where another place is chosen', {}, { place: 'b' }, false],
    ['where it is binding, and that is chosen', { nature: '约束性' }, { nature: '约束性' }, true],
    ['not where it is expected, or nothing is said', {}, { nature: '约束性' }, false],
    ['not in another document', {}, { doc: 'b' }, false],
    ['not with another deadline', { deadline: '2017-10' }, { deadline: '2017' }, false],
    ['with every word of the free text', { words: '钢铁行业脱硫率 85%以上' }, { q: '脱硫 85%' }, true],
    ['not with one word of two', { words: '钢铁行业脱硫率' }, { q: '脱硫 脱硝' }, false],
    ['with full-width letters and digits', { words: '单位GDP能耗降幅17%' }, { q: 'ｇｄｐ　１７' }, true],
  ])('%s', (_, row, chosen, shown) => expect(matches(facts(row), state(chosen))).toBe(shown));
});

describe('orders', () => {
  const sorted = (order: string, rows: Partial<Facts>[]) =>
    rows
      .map((row, i) => facts({ order: i, ...row }))
      .sort(ORDERS[order])
      .map(({ order: place }) => place);

  it('puts a month before the year it closes in, then every year, then none', () => {
    const rows = ['none', '2020', 'annual', '2017', '2017-10'].map((deadline) => ({ deadline }));
    expect(sorted('deadline', rows)).toEqual([4, 3, 1, 2, 0]);
  });
  it('compares values within their unit only, and puts what has none last', () => {
    const rows = [{ value: null }, { value: 5, unit: '%' }, { value: 4, unit: '家' }, { value: 90, unit: '%' }];
    expect(sorted('value', rows)).toEqual([3, 1, 2, 0]);
  });
  it('keeps the order of the documents between equals', () => expect(sorted('name', [{}, {}, {}])).toEqual([0, 1, 2]));
});
