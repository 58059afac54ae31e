import { expect, test } from 'vitest';
import { csvFile } from '../../src/model/spreadsheet.ts';
import { rowsOfCsv } from '../../src/text/csv.ts';

test('the rows of a file are given back as they stand in it, whatever is in their fields', () => {
  const rows = [
    ['id', 'words'],
    ['a', 'two\nlines, "quoted"'],
    ['b', ''],
    ['c', '末行'],
  ];
  const file = csvFile(rows).slice(1);
  const found = rowsOfCsv(file);
  expect(found.join('')).toBe(file);
  expect(found.map((row) => row.slice(0, row.indexOf(',')))).toEqual(['id', 'a', 'b', 'c']);
});
