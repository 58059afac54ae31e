/** What concerns a place, a theme and a body: by which words, under which heading, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { within } from '../../src/model/concern.ts';
import { concernOfBody, concernOfPlace, concernOfTheme } from '../../src/views/concern/concern.ts';
import { withWays } from '../../src/views/concern/held.ts';
import { GIVEN } from '../concern-records.ts';

const held = withWays(GIVEN);
const entity = (id: string) => held.entities.find((one) => one.id === id)!;
const city = concernOfPlace(held, entity('jia'));
const ats = ({ passages }: { passages: { at: string }[] }) => passages.map(({ at }) => at);

describe('a place', () => {
  test('has what names it, what lies in it, what stands there, and what is below a heading that names it', () => {
    expect(ats(city)).toEqual(['p/1.1.p1', 'p/1.1.p2', 'p/1.2.p1', 'p/2.p1', 'o/1.p1']);
    const why = Object.fromEntries(city.passages.map((one) => [one.at, one.why]));
    expect(why).toEqual({
      'p/1.1.p1': '',
      'p/1.1.p2': '乙县属甲市',
      'p/1.2.p1': '丙厂在甲市',
      'p/2.p1': '上级标题写到甲市',
      'o/1.p1': '',
    });
  });
  test('marks the words that name it, and loses none', () => {
    const [first] = city.passages;
    expect(first?.parts).toEqual(['', '甲市', '到2020年办钢厂3家。']);
    for (const { at, parts } of city.passages) {
      const { head, text } = held.clauseAt.get(at)!.clause;
      expect(parts.join('')).toBe(head + text);
    }
  });
  test('of a county is not what names its city alone, and says which city that is', () => {
    const county = concernOfPlace(held, entity('yi'));
    expect(ats(county)).toEqual(['p/1.1.p2']);
    expect(county.above).toEqual({ id: 'jia', name: '甲市' });
  });
});

test('says where a paragraph names the place in one sentence and has the theme in another', () => {
  const passage = (text: string, word: string) => {
    const [before = '', after = ''] = text.split('甲市');
    return { at: 'p/1.1.p1', parts: [before, '甲市', after], why: '', themes: { steel: [word] } };
  };
  const apart = (text: string, word: string) =>
    within({ ...city, passages: [passage(text, word)] }, 'steel').passages[0]?.apart;
  expect(apart('甲市种树。乙市炼钢。', '炼钢')).toBe(true);
  expect(apart('甲市种树；炼钢。', '炼钢')).toBe(true);
  expect(apart('乙市炼钢。甲市也炼钢。', '炼钢')).toBe(false);
  // What a heading says is said of all that is below it.
  expect(apart('甲市种树。', '钢铁产业')).toBe(false);
});

describe('a place and a theme', () => {
  const both = within(city, 'steel');
  test('are the paragraphs that have both', () => expect(ats(both)).toEqual(['p/1.1.p1', 'o/1.p1']));
  test('tell what is said of the place from what only stands beside it', () => {
    expect(both.dues.map(({ id, own }) => [id, own])).toEqual([
      ['p-1.1.p1-3', true],
      ['p-1.1.p1-9', false],
    ]);
  });
  test('have what became of it, with type and direction', () => {
    expect(both.changes.map(({ earlier, later, type, direction }) => [earlier, later, type, direction])).toEqual([
      ['p/1.1.p1', 'o/1.p1', '细化', '加强'],
    ]);
  });
  test('have the tasks and pilots of both', () => {
    expect(both.tasks.map(({ covers, bodies }) => [covers, bodies.map(({ name }) => name)])).toEqual([
      [['o/1.p1'], ['省工厅', '省土厅']],
    ]);
    expect(both.trials.map(({ quote }) => quote)).toEqual(['在甲市开展钢铁试点']);
  });
  test('of which nothing is of both are empty', () => {
    const none = within(city, 'tourism');
    expect([none.passages, none.tasks, none.dues, none.trials, none.changes]).toEqual([[], [], [], [], []]);
  });
});

test('a theme has its paragraphs, a count of kinds is no figure to reach', () => {
  const steel = concernOfTheme(held, held.themes[0]!);
  expect(ats(steel)).toEqual(['p/1.1.p1', 'p/3.p1', 'o/1.p1']);
  expect(steel.dues.map(({ id }) => id)).toEqual(['p-1.1.p1-3', 'p-1.1.p1-9']);
});

test('a body has its tasks whole, with how it and the others stand in them', () => {
  const { passages, tasks, note } = concernOfBody(held, entity('tu'));
  expect(passages.map(({ parts }) => parts.join(''))).toEqual(['甲市钢厂建设（省工厅牵头，省土厅配合）']);
  expect(tasks[0]?.bodies.map(({ standing }) => standing)).toEqual(['牵头', '配合']);
  expect([tasks[0]?.due, tasks[0]?.dueDate]).toEqual(['2020年10月底前', '2020-10']);
  expect(note).toBe('');
});
