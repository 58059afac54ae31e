import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { Duty } from '../../src/model/duty.ts';
import { collection } from './divisions.ts';

const row = ({
  clause,
  body,
  role,
  place,
  scope,
  quote,
}: Pick<Duty, 'clause' | 'body' | 'role' | 'place' | 'scope' | 'quote'>) =>
  [clause, body, role, place, scope, quote].join(' ');

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
    ['省水利厅', 'named', 'paragraph', ['1.p2']],
    ['省环境保护厅', 'named', 'section', ['1.p1']],
    ['省水利厅', 'named', 'section', ['1.p1']],
    ['各市政府', 'named', 'section', ['1.p1']],
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

/** Each body with what is printed of it: 甲局 lead 1. */
const read = (text: string) =>
  (deriveApparatus(collection([text])).records.duties as Duty[]).map(
    ({ quote, role, place }) => `${quote} ${role} ${place}`,
  );

describe('the role is the one that is printed', () => {
  test.each([
    ['简化流程。（市科技局负责）', ['市科技局 lead 1']],
    ['简化流程。（市委宣传部、市文旅局负责）', ['市委宣传部 named 1', '市文旅局 named 2']],
    ['简化流程。（市科技局牵头，市财政局、市人社局配合）', ['市科技局 lead 1', '市财政局 part 1', '市人社局 part 2']],
    ['简化流程。（市科技局牵头负责；各区政府参与）', ['市科技局 lead 1', '各区政府 part 1']],
    ['简化流程。（市科技局、市财政局按职责分工负责）', ['市科技局 named 1', '市财政局 named 2']],
    [
      '简化流程。(市科技局、市财政局，各县（市、区）政府按职责分工负责)',
      ['市科技局 named 1', '市财政局 named 2', '各县（市、区）政府 named 3'],
    ],
    ['评定等级。（民办学校内由市教育局负责）', ['市教育局 lead 1']],
    ['试点推广。（市自由贸易办公室负责）', ['市自由贸易办公室 lead 1']],
    ['组织采购。（市商务局、市供销社等和各区政府负责）', ['市商务局 named 1', '市供销社 named 2', '各区政府 named 3']],
    ['责任单位：市科技局、市财政局。', ['市科技局 named 1', '市财政局 named 2']],
    ['简化流程。【责任部门：市科技局】', ['市科技局 named 1']],
    [
      '简化流程。〔牵头单位：市科技局；配合单位：市财政局、各区政府〕',
      ['市科技局 lead 1', '市财政局 part 1', '各区政府 part 2'],
    ],
    ['简化流程。[主管单位:市科技局,完成单位:市财政局]', ['市科技局 named 1', '市财政局 named 1']],
    ['简化流程。（牵头单位：市科技局、市财政局等）', ['市科技局 lead 1', '市财政局 lead 2']],
    ['简化流程。（责任主体：市发展和改革委员会）', ['市发展和改革委员会 named 1']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '由社区负责日常维护。',
    '（以下简称负责单位）',
    '（含市属国有企业）',
    '（甲方负责提供材料，乙方配合）',
    '实行行政首长负责制（党政同责）。',
  ])('no duty in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
