import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { Duty } from '../../src/model/duty.ts';
import { collection } from './divisions.ts';

const row = ({ clause, body, role, scope, quote }: Pick<Duty, 'clause' | 'body' | 'role' | 'scope' | 'quote'>) =>
  [clause, body, role, scope, quote].join(' ');

test('the duties of the published documents are the ones that a reader listed', () => {
  const published: Duty[] = JSON.parse(readFileSync('content/data/duties.json', 'utf8'));
  const listed: Duty[] = parse(readFileSync('tests/derive/duties.yaml', 'utf8')).duties;
  expect(published.map(row).sort()).toEqual(listed.map(row).sort());
});

test('a line inside a paragraph speaks for it, one alone for the paragraphs beside it that have none', () => {
  const { records } = deriveApparatus(
    collection(['压减产能。', '强化环保。（责任单位：省水利厅）', '（责任单位：省环境保护厅、省水利厅，各市政府）']),
  );
  expect((records.duties as Duty[]).map(({ body, role, scope, covers }) => [body, role, scope, covers])).toEqual([
    ['省水利厅', 'lead', 'paragraph', ['1.p2']],
    ['省环境保护厅', 'lead', 'section', ['1.p1']],
    ['省水利厅', 'part', 'section', ['1.p1']],
    ['各市政府', 'part', 'section', ['1.p1']],
  ]);
});

test('two forms that an editor knows to be one body are one', () => {
  const bodies = [{ id: 'bank', name: '人民银行石家庄中心支行', aliases: ['人行石家庄中心支行'] }];
  const texts = ['甲。（责任单位：人民银行石家庄中心支行）', '乙。（责任单位：人行石家庄中心支行）'];
  const { records, problems } = deriveApparatus(collection(texts, { shared: { bodies } }));
  expect(problems).toEqual([]);
  expect((records.duties as Duty[]).map(({ bodyId, quote }) => `${bodyId} ${quote}`)).toEqual([
    'bank 人民银行石家庄中心支行',
    'bank 人行石家庄中心支行',
  ]);
});

test('a text without such a line has no duties, whoever it names', () => {
  expect(deriveApparatus(collection(['省发展改革委要加强指导。'])).records.duties).toEqual([]);
});
