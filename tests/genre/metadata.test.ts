/** What a text says of itself: the forms of heads and feet in heads.yaml, reviewed; and what document.yaml says otherwise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Clause } from '../../src/model/clause.ts';
import { documentRecord } from '../../src/model/record.ts';
import { checksum, parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from '../parse/invariants.ts';

const Case = z.strictObject({
  name: z.string(),
  text: z.string(),
  said: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
const file = path.join(import.meta.dirname, 'heads.yaml');
const cases = z.array(Case).parse(parseYaml(readFileSync(file, 'utf8')));

const LISTS = ['issuer', 'amended'];

describe('what a text says of itself', () => {
  test.each(cases)('$name', ({ text, said }) => {
    const { attested, clauses } = parse(text, metaOf(), FILES);
    const found = [...Map.groupBy(attested, ({ field }) => field)].map(([field, all]) => {
      const values = all.map(({ value }) => value);
      return [field, LISTS.includes(field) || values.length > 1 ? values : values[0]];
    });
    expect(Object.fromEntries(found)).toEqual(said);
    for (const { printed, source, clause } of attested) {
      expect(source.map((range) => text.slice(...range)).join('')).toBe(printed);
      const holds = ({ source: own }: Clause) =>
        source.filter(([a, b]) => own.some(([c, d]) => c <= a && b <= d)).length;
      // 某市人民政府令 and 第21号 below it stand in two clauses; the number is filed under the second.
      expect(clauses.filter(({ id }) => id === clause).map(holds)).not.toContain(0);
      expect(clauses.reduce((sum, own) => sum + holds(own), 0)).toBe(source.length);
    }
    expectSound(text, clauses);
  });
});

const TEXT = `北岭市公安局 北岭市财政局
关于加强检查的通知（试行）
北公发〔2020〕3号
各分局：
一、组织
到位。
北岭市公安局　北岭市财政局
2020年1月4日
`;
const NAMES = { title: '标题', kind: '文种', number: '文号', issuer: '发文机关', signed: '落款日期' };

describe('document.yaml against the text', () => {
  const problemsOf = (fields: object) => parse(TEXT, metaOf(fields), FILES).problems;

  test.each([
    ['title', '关于加强巡查的通知', 1, '北岭市公安局 北岭市财政局关于加强检查的通知（试行）'],
    ['kind', '意见', 2, '通知'],
    ['number', '北公发〔2020〕4号', 3, '北公发〔2020〕3号'],
    ['number', null, 3, '北公发〔2020〕3号'],
    ['issuer', '北岭市教育局', 7, '北岭市公安局、北岭市财政局'],
    ['issuer', '北岭市公安局、北岭市教育局', 7, '北岭市公安局、北岭市财政局'],
    ['issuer', null, 7, '北岭市公安局、北岭市财政局'],
    ['signed', '2020-01-02', 8, '2020年1月4日'],
    ['signed', '2019', 8, '2020年1月4日'],
    ['signed', null, 8, '2020年1月4日'],
  ] as const)('%s: %s is one problem at the words of the text, with both values', (field, written, line, printed) => {
    const [found, ...more] = problemsOf({ [field]: written });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: `metadata/${field}`, file: FILES.source, line });
    for (const words of [NAMES[field], written ?? '空', printed]) expect(found?.message).toContain(words);
    const accepted = /accept: (\[\{.*\}\])/.exec(found?.hint ?? '')?.[1] ?? '';
    const accept = z.array(z.record(z.string(), z.string())).parse(parseYaml(accepted.replace('为什么', '原文误印')));
    expect(problemsOf({ [field]: written, accept })).toEqual([]);
  });

  test.each([
    { title: '关于加强检查的通知（试行）' },
    { title: '北岭市公安局 北岭市财政局关于加强检查的通知(试行)' },
    { title: '北岭市公安局北岭市财政局关于加强检查的通知（试行）' },
    { number: '北公发[2020] 3号' },
    { number: '北公发（2020）3号' },
    { issuer: '北岭市财政局、北岭市公安局' },
    { issuer: '北岭市公安局 北岭市财政局' },
    { signed: '2020-01' },
    { signed: '2020' },
    { title: '关于加强检查的通知（试行）', kind: '通知', issuer: '北岭市公安局、北岭市财政局', signed: '2020-01-04' },
  ])('%o says the same', (fields) => expect(problemsOf(fields)).toEqual([]));

  test('what the text does not say is taken from document.yaml without a problem', () => {
    const text = '关于停水的公告\n因检修停水，特此公告。\n';
    const meta = metaOf({ issuer: '北岭市供水公司', signed: '2020-01-04', number: '第3号' });
    expect(parse(text, meta, FILES).problems).toEqual([]);
  });

  test('the title of the notice may be that of the document', () => {
    const text = `北岭市公安局关于印发《停车办法》的通知\n各分局：\n现印发给你们。\n北岭市公安局\n2020年1月4日\n停车办法\n第一条　停车应当有序。\n`;
    const meta = metaOf({ title: '北岭市公安局关于印发《停车办法》的通知', kind: '通知' });
    expect(parse(text, meta, FILES).problems).toEqual([]);
  });
});

describe('the record of a document', () => {
  const recordOf = (text: string, fields: object = {}) => {
    const meta = metaOf(fields);
    return documentRecord({ meta, text, files: FILES }, parse(text, meta, FILES).attested, checksum(text));
  };

  test('is made of the words of the text where document.yaml says nothing', () => {
    expect(recordOf(TEXT)).toMatchObject({
      title: '北岭市公安局 北岭市财政局关于加强检查的通知（试行）',
      shortTitle: '关于加强检查的通知',
      kind: '通知',
      issuer: '北岭市公安局、北岭市财政局',
      number: '北公发〔2020〕3号',
      signed: '2020-01-04',
      addressee: '各分局',
    });
  });

  test('what neither says is null, and what an editor leaves open stays so', () => {
    const nothing = { issuer: null, number: null, signed: null, addressee: null, period: null, inForce: null };
    expect(recordOf('关于停水的公告\n因检修停水，特此公告。\n')).toMatchObject(nothing);
    expect(recordOf(TEXT, { signed: null }).signed).toBeNull();
  });

  test('a name that the text gives beside that of document.yaml is another name', () => {
    const text = '北岭市供水规划\n《北岭市供水规划》（以下简称《水规》）是依据。\n一、现状\n供水充足。\n';
    expect(recordOf(text)).toMatchObject({ shortTitle: '水规', aliases: [] });
    expect(recordOf(text, { shortTitle: '规划' })).toMatchObject({ shortTitle: '规划', aliases: ['水规'] });
  });
});
