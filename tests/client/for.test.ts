/** The page `/for/`: what it is asked for, and the files that it gives away, read back. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileOf, readAsked, viewOf, writeAsked } from '../../src/client/for/ask.ts';
import { calendarOf, countDays } from '../../src/client/for/calendar.ts';
import { docxOf, icsFile, xlsxOf } from '../../src/client/for/files.ts';
import { icsOf, lastDay } from '../../src/client/for/ics.ts';
import { tablesOf } from '../../src/client/for/tables.ts';
import { concernOfBody, concernOfPlace } from '../../src/views/concern/concern.ts';
import { withWays } from '../../src/views/concern/held.ts';
import { GIVEN } from '../concern-records.ts';

const held = withWays(GIVEN);
const entity = (id: string) => held.entities.find((one) => one.id === id)!;
const name = (id: string) => held.themes.find((theme) => theme.id === id)?.name ?? id;
const steel = { id: 'steel', name: '钢铁', count: 3 };
const both = viewOf(concernOfPlace(held, entity('jia')), steel, name);
const office = viewOf(concernOfBody(held, entity('tu')), null, name);
const origin = {
  page: 'https://example.org/for/?office=tu',
  address: (path: string) => `https://example.org${path}`,
  day: '2026-11-30',
};
const sheetsIn = async (blob: Blob) => {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.entries(files).map(([path, bytes]): [string, string] => [path, strFromU8(bytes)]);
};

test.each([
  ['?place=a&industry=b', '/for/places/a.json', 'b'],
  ['?place=a&industry=', '/for/places/a.json', null],
  ['?industry=b', '/for/industries/b.json', null],
  ['?office=c&place=a', '/for/bodies/c.json', null],
])('%s asks for one file', (query, path, theme) => expect(fileOf(readAsked(query))).toEqual({ path, theme }));

test('an address names only what was chosen', () => {
  expect(writeAsked(readAsked('?place=a&industry='))).toBe('?place=a');
  expect(writeAsked(readAsked(''))).toBe('');
  expect(fileOf(readAsked(''))).toBeNull();
});

test('the tables of a place and a theme hold all that the page shows of both', () => {
  const tables = new Map(tablesOf(both, origin).map((table) => [table.name, table.rows]));
  expect([...tables.keys()]).toEqual(['说明', '段落', '任务', '试点示范', '前后变化', '指标与期限']);
  expect(tables.get('段落')?.map(([text, why]) => [text, why])).toEqual([
    ['甲市到2020年办钢厂3家。', '归入钢铁，所据：钢厂'],
    ['甲市钢厂建设（省工厅牵头，省土厅配合）', '归入钢铁，所据：钢厂'],
  ]);
  expect(tables.get('前后变化')?.[0]?.slice(0, 3)).toEqual([
    '《某省规划》第1.1.p1处',
    '细化（加强）',
    '《某省意见》第1.p1处',
  ]);
  expect(tables.get('指标与期限')?.map(([what, figure, due]) => [what, figure, due])).toEqual([
    ['甲市钢厂数', '3家', '2020年'],
  ]);
});

test('no cell of a workbook is a formula, a number or a day: clauses keep their numbers', async () => {
  const odd = { ...office, concern: structuredClone(office.concern) };
  const [passage] = odd.concern.passages;
  if (passage) passage.parts = ['=1+1，甲市钢厂'];
  const files = await sheetsIn(await xlsxOf(odd, origin));
  const sheets = files.filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets.length).toBe(2);
  for (const [, xml] of sheets) {
    expect(xml).not.toContain('<f>');
    for (const [cell] of xml.matchAll(/<c [^>]*>(?=<v>|<is>)/g)) expect(cell).toMatch(/t="(?:s|inlineStr)"/);
  }
  const all = files.map(([, xml]) => xml).join('');
  for (const words of ['=1+1，甲市钢厂', 'o/1.p1', '办理情况（自填）', '2020年10月底前', '牵头：省工厅'])
    expect(all).toContain(words);
});

test('the Word file of an office has every task whole, its time, the others, and the address', () => {
  const document = strFromU8(unzipSync(docxOf(office, origin))['word/document.xml']!);
  const words = document.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');
  for (const said of [
    '省土厅任务清单',
    '甲市钢厂建设（省工厅牵头，省土厅配合）',
    '2020年10月底前',
    '配合',
    '牵头：省工厅',
    'https://example.org/o/1.p1/',
  ])
    expect(words).toContain(said);
});

test('a calendar has what the text dates, on the last day of what it names', () => {
  expect(['2020', '2016-02', '2017-10', '2017-10-15', 'annual', null].map(lastDay)).toEqual([
    '2020-12-31',
    '2016-02-29',
    '2017-10-31',
    '2017-10-15',
    null,
    null,
  ]);
  expect(calendarOf(both.concern, origin).map(({ date, summary }) => [date, summary])).toEqual([
    ['2020', '甲市钢厂数3家'],
    ['2020-10', held.tasks[0]?.name],
  ]);
  expect(countDays(both.concern)).toBe(2);
  const file = icsFile(office, origin);
  expect(file).toContain('DTSTART;VALUE=DATE:20201031\r\nDTEND;VALUE=DATE:20201101\r\n');
  expect(file.replaceAll('\r\n ', '')).toContain('原文只写月份，记在当月最后一天。');
});

test('a calendar is folded at 75 bytes and escapes what it must; read back it is the same', () => {
  const description = `${'长'.repeat(60)}；a,b;c\\d\n第二行`;
  const [day] = calendarOf(office.concern, origin);
  const file = icsOf('名', [{ ...day!, description }], new Date(0));
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const said = /DESCRIPTION:(.*)\r\n/.exec(file.replaceAll('\r\n ', ''))?.[1] ?? '';
  expect(said.replace(/\\(n|.)/g, (_, c) => (c === 'n' ? '\n' : c))).toBe(description);
});
