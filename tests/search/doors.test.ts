import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../scripts/site/forms.ts';
import { searchFilesOf } from '../../scripts/site/search-data.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Synonym } from '../../src/model/synonym.ts';
import type { Term } from '../../src/model/term.ts';
import type { Theme } from '../../src/model/theme.ts';
import { type Doors, understand } from '../../src/search/doors.ts';
import { likeness } from '../../src/search/short-name.ts';
import { doorsOf } from '../../src/search/written/doors.ts';

let doors: Doors;
let entities: readonly Entity[];
let terms: readonly Term[];
let themes: readonly Theme[];
let synonyms: readonly Synonym[];
const urls = (query: string) => understand(query, doors).doors.map(({ url }) => url);

beforeAll(async () => {
  ({ entities, terms, themes, synonyms } = await readRecords('.'));
  doors = JSON.parse(JSON.stringify((await searchFilesOf('.')).get('doors.json')));
});

test('weigh no more than 25 kB on their way', () => {
  expect(brotliCompressSync(JSON.stringify(doors)).length).toBeLessThanOrEqual(25_000);
});

describe('every name leads to its page first', () => {
  test('of a place, as the texts write it and as people do', () => {
    for (const { kind, name, url } of entities.filter(({ code }) => code !== null)) {
      const short = name.replace(/(?<=..)[市县区]$/u, '');
      for (const form of [name, short, `${short}市`, ` ${name} `, `《${name}》`])
        expect(urls(form), `${kind} ${form}`).toContain(url);
    }
  });

  test('of a body, an industry, a term', () => {
    for (const { name, url } of entities.filter(({ kind }) => kind === 'department')) expect(urls(name)[0]).toBe(url);
    for (const { id, name } of themes) expect(urls(name)).toContain(`/industries/${id}/`);
    for (const { term, url } of terms) if (term.length > 1 && term.length < 40) expect(urls(term), term).toContain(url);
  });

  test('in traditional characters', () => {
    for (const [asked, url] of [
      ['鋼鐵', '/industries/steel/'],
      ['唐山市鋼鐵', '/places/tangshan/'],
    ] as const)
      expect(urls(asked)).toContain(url);
  });
});

test('what people say leads to what the texts say, and a name that came later to the body', () => {
  for (const { asked, texts } of synonyms)
    for (const words of asked)
      expect(understand(words, doors).instead.flatMap((one) => one.texts)).toEqual(expect.arrayContaining(texts));
});

test('a place and an industry in one question are both understood', () => {
  for (const query of ['唐山钢铁', '唐山市的钢铁产业', '钢铁 唐山', '张家口旅游'])
    expect(understand(query, doors).both, query).not.toBeNull();
  for (const query of ['唐山', '钢铁', '你好']) expect(understand(query, doors).both, query).toBeNull();
});

test('a division that no text names leads to its city', () => {
  const named = new Set(entities.map(({ name }) => name));
  expect(doors.unnamed.length).toBeGreaterThan(0);
  for (const [name] of doors.unnamed) {
    expect(named).not.toContain(name);
    expect(understand(name, doors).unnamed?.name).toBe(name);
  }
});

test('what is no name is none', () => {
  for (const query of ['', '的', '？', '今天天气很好', 'x'.repeat(500), '\ud800'])
    expect(
      understand(query, doors).doors.filter(({ sure }) => sure > 1),
      query,
    ).toEqual([]);
});

test('a collection without any of it has doors of its documents alone', () => {
  const bare = doorsOf([{ title: '甲市规划', shortTitle: '规划', aliases: [], url: '/jia/' }], {});
  expect(understand('甲市规划', bare).doors[0]?.url).toBe('/jia/');
  expect(understand('甲市', bare).unnamed).toBeNull();
});

/** As offices are called elsewhere, too. */
describe('short and full names of bodies', () => {
  test.each([
    ['发改委', '省发展改革委'],
    ['发展和改革委员会', '省发展改革委'],
    ['江苏省发展和改革委员会', '省发展改革委'],
    ['工信厅', '省工业和信息化厅'],
    ['人社局', '市人力资源社会保障局'],
    ['市人力资源和社会保障局', '市人力资源社会保障局'],
    ['住建厅', '住房城乡建设厅'],
    ['住房和城乡建设厅', '省住房城乡建设厅'],
    ['卫健委', '卫生健康委'],
    ['卫生健康委员会', '省卫生健康委'],
    ['文旅厅', '省文化和旅游厅'],
    ['农业农村厅', '省农业农村厅'],
    ['国资委', '省国资委'],
    ['食品药品监督管理局', '省食品药品监管局'],
    ['质量技术监督局', '省质监局'],
    ['工商行政管理局', '省工商局'],
    ['金融工作办公室', '省金融办'],
    ['交通厅', '省交通运输厅'],
    ['自规局', '自然资源和规划局'],
  ])('%s is %s', (typed, name) => expect(likeness(typed, name)).toBe(2));

  test.each([
    ['工信', '省工业和信息化厅'],
    ['工信局', '省工业和信息化厅'],
    ['环保部门', '省环境保护厅'],
    ['教育', '省教育厅'],
  ])('%s may be %s', (typed, name) => expect(likeness(typed, name)).toBe(1));

  test.each([
    ['财政厅', '省教育厅'],
    ['水利厅', '省商务厅'],
    ['钢铁', '省科技厅'],
    ['公安厅', '省工业和信息化厅'],
    ['工业', '省商务厅'],
  ])('%s is not %s', (typed, name) => expect(likeness(typed, name)).toBe(0));
});
