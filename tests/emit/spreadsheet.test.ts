import { readdirSync, readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { placed, placesOf } from '../../src/model/placed.ts';
import { csvFile, spreadsheetCell } from '../../src/model/spreadsheet.ts';
import { csvOf } from '../../src/model/table.ts';

test.each(["=cmd|'/C calc'!A0", '=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '+86 311', '- 一'])(
  '%j is words, not a formula',
  (text) => expect(spreadsheetCell(text)).toBe(`'${text}`),
);

test.each(['-5', '-0.5', '+3', '1e-7', '-1e5', '2.2.1', '正文=1', '', '0', '=', '-'])('%j stays', (text) => {
  expect(spreadsheetCell(text)).toBe(text);
});

test('no cell of a table opens a formula', () => {
  const text = csvOf([{ id: '2.2.1', text: '=HYPERLINK("x")', value: -5, list: ['+1', 'b'] }]);
  expect(text).toBe(`\ufeffid,text,value,list\r\n2.2.1,"'=HYPERLINK(""x"")",-5,'+1 | b\r\n`);
});

const documents = [{ id: 'plan', title: '规划', url: '/plan/' }];
const clauses = ['2.2', '2.10', '1-3', '1', '1.1.p1', '1e5'].map((id) => ({
  ...{ doc: 'plan', id, locator: `第${id}条` },
  url: `/plan/${id}/`,
}));
const absolute = (path: string) => `https://example.org${path}`;
const placeOf = placesOf(documents, clauses, absolute);

test.each(clauses)('$id has a key that is no number and no day, a citation and an address', ({ id, locator }) => {
  const { key, citation, address } = placeOf('plan', id);
  expect(key).toBe(`plan/${id}`);
  // Letters, a slash: what LibreOffice (Chinese and English, special numbers found) was seen to leave as words.
  expect(key).toMatch(/^[a-z][\w-]*\/./);
  expect([citation, address]).toEqual([`《规划》${locator}`, `https://example.org/plan/${id}/`]);
});

test('a table has the place of every clause that it names, and no field of its own is written over', () => {
  const rows = placed(
    [
      { doc: 'plan', clause: '2.10', to: { doc: 'plan', clause: null } },
      { doc: 'plan', clause: 'gone', to: null },
      { from: { doc: 'plan', clause: '2.2' }, url: '/compare/' },
      { address: 'plan/1', date: '2020-01-01', url: '/plan/1/' },
      { ...clauses[0] },
    ],
    placeOf,
    absolute,
  );
  expect(rows).toEqual([
    {
      doc: 'plan',
      clause: '2.10',
      ...placeOf('plan', '2.10'),
      to: { doc: 'plan', clause: null, ...placeOf('plan', null) },
    },
    { doc: 'plan', clause: 'gone', key: 'plan/gone', citation: '', address: '', to: null },
    {
      from: { doc: 'plan', clause: '2.2', ...placeOf('plan', '2.2') },
      url: '/compare/',
      address: absolute('/compare/'),
    },
    { address: 'plan/1', date: '2020-01-01', url: '/plan/1/', href: absolute('/plan/1/') },
    { ...clauses[0], ...placeOf('plan', '2.2') },
  ]);
  expect(placeOf('plan', null)).toEqual({ key: 'plan', citation: '《规划》', address: absolute('/plan/') });
});

test.each(readdirSync('content/data').filter((name) => name.endsWith('.csv')))('%s is in the one dialect', (name) => {
  const text = readFileSync(`content/data/${name}`, 'utf8');
  const rows = csvParseRows(text.slice(1));
  expect(csvFile(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠])/u, ''))))).toBe(text);
  const [head = []] = rows;
  for (const field of head.filter(
    (one) => /(?:^|\.)clause$/.test(one) && head.includes(one.replace(/clause$/, 'doc')),
  )) {
    const at = ['key', 'citation', 'address'].map((one) => head.indexOf(field.replace(/clause$/, one)));
    for (const row of rows.slice(1)) {
      if (row[head.indexOf(field)] !== '') for (const i of at) expect(row[i], `${field} in ${row.join()}`).toBeTruthy();
    }
  }
});
