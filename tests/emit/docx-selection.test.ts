/** Word files of clauses and of selected words, made of the JSON forms as a browser makes them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { clauseJson } from '../../src/emit/clause-json.ts';
import { type ClauseForm, type Cut, clauseDocx, docxOf, formSheet, selectionSheet } from '../../src/emit/docx/index.ts';
import type { Edition } from '../../src/emit/edition.ts';
import { Knowledge } from '../../src/emit/known.ts';
import { readingPages } from '../../src/model/reading.ts';
import { treeOf } from '../../src/model/tree.ts';
import { editionOf, genreEditions } from './editions.ts';
import { bare, committedEditions, textOfMarkup, wordsOfClauses } from './markup.ts';

const editions = [...committedEditions().map((e) => [e.record.id, e] as [string, Edition]), ...genreEditions()];
const formOf = (edition: Edition, id: string): ClauseForm => {
  const clause = edition.clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`no ${id}`);
  return JSON.parse(clauseJson(edition, clause, new Knowledge({})));
};
const bodyOf = (bytes: Uint8Array) =>
  textOfMarkup(strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)).trim();
const plan = editions.find(([, { clauses }]) => clauses.some(({ id }) => id === '2.2.1.p4'))?.[1] as Edition;
const allOf = (id: string): Cut => {
  const { head, text } = formOf(plan, id);
  return { id, start: 0, end: (head + text).length };
};

test.each(editions)('%s: a clause made of its JSON form is the file that the build makes', (_, edition) => {
  for (const clause of edition.clauses.filter(({ kind }) => kind !== 'row').slice(0, 60))
    expect(docxOf(formSheet(formOf(edition, clause.id)))).toEqual(clauseDocx(edition, clause));
});

test('selected words are the body, cut where they were cut, and the foot says that they are a part', () => {
  const forms = [formOf(plan, '2.2.1')];
  const [one, two] = ['2.2.1.p3', '2.2.1.p4'].map((id) => formOf(plan, id)) as [ClauseForm, ClauseForm];
  const sheet = selectionSheet(forms, [
    { id: one.id, start: 5, end: (one.head + one.text).length },
    { id: two.id, start: 0, end: two.head.length + 4 },
  ]);
  expect(bodyOf(docxOf(sheet))).toBe((one.head + one.text).slice(5) + two.head + two.text.slice(0, 4));
  expect(sheet.foot).toEqual([
    `《${plan.record.title}》${one.locator}至${two.locator}（节选；文本校验 ${one.hash} ${two.hash}）`,
    plan.absolute(one.url),
  ]);
});

test('a clause that is selected with all below it is named once, by its own check', () => {
  const form = formOf(plan, '2.2.1');
  const ids = treeOf(plan.clauses)
    .subtree(plan.clauses.find(({ id }) => id === '2.2.1') as ClauseForm)
    .map(({ id }) => id);
  const sheet = selectionSheet([form], ids.map(allOf));
  expect(sheet.foot).toEqual([
    `《${plan.record.title}》${form.locator}（文本校验 ${form.hash}）`,
    plan.absolute(form.url),
  ]);
  expect(docxOf(sheet)).toEqual(docxOf(formSheet(form)));
});

test('a page that is selected whole has no more checks in its foot than there is room for', () => {
  const page = readingPages(plan.clauses).find(({ clauses }) => clauses.length > 60);
  const cuts = (page?.clauses ?? []).map(({ id }) => allOf(id));
  const forms = [formOf(plan, page?.part?.id ?? '')];
  expect(selectionSheet(forms, cuts).foot[0]).toContain(`（文本校验 ${forms[0]?.hash}）`);
  const some = selectionSheet(forms, cuts.slice(1));
  expect(some.foot[0]?.match(/\b[0-9a-f]{8}\b/g)?.length).toBeLessThanOrEqual(12);
  expect(bare(bodyOf(docxOf(some)))).toBe(wordsOfClauses((page?.clauses ?? []).slice(1)));
});

test('of a table whole rows are taken, and the doubt about a date goes with every selection', () => {
  const edition = editionOf('一、任务\n任务\t单位\n修订定额\t市水利局\n宣传教育\t市教育局\n二、保障\n加强保障。\n');
  const row = edition.clauses.filter(({ kind }) => kind === 'row').at(-1);
  const form = formOf(edition, row?.id ?? '');
  expect(bodyOf(docxOf(selectionSheet([form], [{ id: form.id, start: 2, end: 3 }])))).toBe('宣传教育市教育局');
  const doubtful = editions.find(([, { record }]) => record.inferred !== null)?.[1] as Edition;
  const clause = doubtful.clauses.find(({ kind }) => kind === 'paragraph')?.id ?? '';
  const [line] = selectionSheet([formOf(doubtful, clause)], [{ id: clause, start: 0, end: 3 }]).foot;
  expect(line).toMatch(/（节选；署名日期.+未经证实；文本校验 [0-9a-f]{8}）/);
});
