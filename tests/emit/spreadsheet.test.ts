import { expect, test } from 'vitest';
import { csv } from '../../src/emit/data.ts';
import { spreadsheetCell } from '../../src/model/spreadsheet.ts';

test.each(["=cmd|'/C calc'!A0", '=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '+86 311', '- 一'])(
  '%j is words, not a formula',
  (text) => expect(spreadsheetCell(text)).toBe(`'${text}`),
);

test.each(['-5', '-0.5', '+3', '1e-7', '-1e5', '2.2.1', '正文=1', '', '0', '=', '-'])('%j stays', (text) => {
  expect(spreadsheetCell(text)).toBe(text);
});

test('no cell of a table opens a formula', () => {
  const text = csv([{ id: '2.2.1', text: '=HYPERLINK("x")', value: -5, list: ['+1', 'b'] }]);
  expect(text).toBe(`\ufeffid,text,value,list\n2.2.1,"'=HYPERLINK(""x"")",-5,'+1 | b\n`);
});
