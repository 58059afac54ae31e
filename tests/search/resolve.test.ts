import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CITATION_FORMS } from '../../src/model/citation.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import { keyOf } from '../../src/model/ref.ts';
import { looksLikePlace, resolve } from '../../src/search/resolve.ts';
import { catalogOf } from '../../src/search/written/packs.ts';

const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const documents: DocumentRecord[] = read('documents');
const clauses: Clause[] = read('clauses');
const catalog = catalogOf(documents, clauses);
const documentOf = (clause: Clause) => documents.find(({ id }) => id === clause.doc) as DocumentRecord;
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const narrow = (text: string) => text.replace(/[！-～]/g, (c) => c.normalize('NFKC'));
const url = (clause: Clause) => `https://example.org/plans${clause.url}`;

/** Ways to write the place of a clause. */
const SPELLINGS: Record<string, (clause: Clause) => string> = {
  'short title': (c) => `${documentOf(c).shortTitle}${c.locator}`,
  'short title in brackets': (c) => `《${documentOf(c).shortTitle}》${c.locator}`,
  'full title': (c) => `《${documentOf(c).title}》${c.locator}`,
  'full title without brackets': (c) => `${documentOf(c).title} ${c.locator}`,
  id: (c) => `${c.doc} ${c.id}`,
  'id with a slash': (c) => keyOf(c),
  'half width': (c) => narrow(`《${documentOf(c).shortTitle}》${c.locator}`),
  'full width': (c) => wide(`${documentOf(c).shortTitle}：${c.locator}`),
  'with its heading': (c) => `${documentOf(c).shortTitle}${c.locator} ${c.title}`,
  'as printed, level by level': (c) => `《${documentOf(c).shortTitle}》${c.locator.replace(/^第(.+?)部分/, '$1、')}`,
  'without 第 and 部分': (c) => `${documentOf(c).shortTitle}${c.locator.replace(/^第(.+?)部分/, '$1')}`,
  '第…项第…条': (c) =>
    `${documentOf(c).shortTitle}${c.locator
      .replace(/（([一二三四五六七八九十]+)）/, '第（$1）项')
      .replace(/(?<=项)(\d+)/, '第$1条')}`,
  'with a sentence': (c) => (c.kind === 'paragraph' ? `${c.doc} ${c.id}.s2` : `${c.doc} ${c.id}`),
  address: url,
  'address with words marked': (c) => url(c).replace(/(#|$)/, '?hl=%E9%92%A2$1'),
  path: (c) => c.url,
};
for (const form of CITATION_FORMS) {
  SPELLINGS[`citation as ${form.id}`] = (c) =>
    form.format({ document: documentOf(c), clause: c, url: url(c) }, '2026-01-31');
}

describe.each(Object.keys(SPELLINGS))('%s', (name) => {
  test('leads every clause back to itself', () => {
    const lost = clauses.flatMap((clause) => {
      const spelling = SPELLINGS[name]?.(clause) ?? '';
      const found = resolve(spelling, catalog).matches.map(({ doc, id }) => `${doc} ${id}`);
      return found.length === 1 && found[0] === `${clause.doc} ${clause.id}` ? [] : [`${spelling} → ${found}`];
    });
    expect(lost).toEqual([]);
  });
});

describe('resolve', () => {
  const ids = (text: string) => resolve(text, catalog).matches.map(keyOf);

  test.each([
    ['规划二（二）1', ['plan-2016/2.2.1']],
    ['《意见》三（一）5', ['opinion-2017/3.1.5']],
    ['plan-2016 2.2.1', ['plan-2016/2.2.1']],
    ['《规划》第二部分第（二）项第1条', ['plan-2016/2.2.1']],
    ['规划2.2.1第四段', ['plan-2016/2.2.1.p4']],
    ['规划二(二)1.钢铁产业。', ['plan-2016/2.2.1']],
    ['《指导意见》三（一）5', ['opinion-2017/3.1.5']],
    ['专栏4', ['plan-2016/box-4']],
    ['专栏四第一段', ['plan-2016/box-4.p1']],
    ['《河北省全国产业转型升级试验区规划》（2016-2020年）二（二）1', ['plan-2016/2.2.1']],
    ['规划序言', ['plan-2016/preamble']],
    ['钢铁产业', ['plan-2016/2.2.1']],
  ])('%s is %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('offers both documents where none is named', () => {
    expect(ids('第三部分（一）2')).toEqual(['plan-2016/3.1.2', 'opinion-2017/3.1.2']);
    expect(ids('三（一）2')).toEqual(['plan-2016/3.1.2', 'opinion-2017/3.1.2']);
    expect(ids('主送机关')).toEqual(['plan-2016/addressee', 'opinion-2017/addressee']);
  });

  test('offers every place that ends so where the beginning is missing', () => {
    const found = ids('规划（二）1');
    expect(found.length).toBeGreaterThan(3);
    for (const id of found) expect(id).toMatch(/^plan-2016\/\d+\.2\.1$/);
  });

  test('a document alone is the document', () => {
    expect(resolve('《规划》', catalog).matches.map(({ url: path }) => path)).toEqual(['/plan-2016/']);
  });

  test('says what it read where there is none, and the nearest above', () => {
    const { matches, understood, above } = resolve('《规划》二（九）1', catalog);
    expect(matches).toEqual([]);
    expect(understood).toBe('《规划》第二部分只有五项');
    expect(above?.id).toBe('2');
    expect(resolve('《通告》二（九）1', catalog).understood).toContain('未核');
    expect(resolve('你好', catalog).understood).toContain('没有认出');
  });

  test('is harmless with anything', () => {
    for (const text of [
      '',
      '<img src=x onerror=alert(1)>',
      '\ud800',
      '(.*)+$',
      '%E0%A4%A',
      '/plan-2016/%E0%A4%A',
      '第'.repeat(5000),
    ])
      expect(resolve(text, catalog).matches.length).toBeLessThanOrEqual(30);
  });

  test('tells places from words', () => {
    for (const text of ['规划二（二）1', '2.2.1', '专栏4', '第二部分', 'https://a.b/plan-2016/2/', '《意见》三'])
      expect(looksLikePlace(text)).toBe(true);
    for (const text of ['钢铁', '2016', '产业转型', '37.5%', 'LNG'])
      expect(looksLikePlace(text)).toBe(text === '37.5%');
  });
});
