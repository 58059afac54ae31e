/** The same as tables, a sheet of a workbook each. Every cell is words: no number of a clause becomes a day, and none a formula. */
import type { Concern, Due } from '../../model/concern.ts';
import type { View } from './ask.ts';
import { tasksOfOffice } from './office.ts';
import { type Origin, PLACE, placeOf, type Table } from './table.ts';
import { changeText, dated, isOwn, partnersText, ruleOf, wordsOf } from './words.ts';

export function tablesOf(view: View, origin: Origin): Table[] {
  const { concern } = view;
  const own = concern.kind === 'body' ? [tasksOfOffice(concern, origin)] : listsOf(view, origin);
  const dues = concern.dues.filter(isOwn);
  return [
    aboutOf(view, origin),
    ...[...own, duesTable('指标与期限', dues, concern, origin)].filter(({ rows }) => rows.length > 0),
  ];
}

const aboutOf = (view: View, { page, day }: Origin): Table => ({
  name: '说明',
  columns: [
    ['项', 14],
    ['说明', 90],
  ],
  rows: [
    ['内容', view.title],
    ['怎样算', ruleOf(view)],
    ['文件', view.concern.documents.map(({ title }) => `《${title}》`).join('')],
    ['网址', page],
    ['取自', `${day}的网页`],
  ],
});

function listsOf({ concern, theme, themeName }: View, origin: Origin): Table[] {
  const { passages, tasks, trials, changes } = concern;
  const cited = (at: string | null) => (at === null ? '' : (concern.clauses[at]?.citation ?? ''));
  return [
    {
      name: '段落',
      columns: [['原文', 80], ['为什么列入', 30], ['主题', 24], ...PLACE],
      rows: passages.map((passage) => [
        wordsOf(passage),
        [
          passage.why,
          theme ? `归入${theme.name}，所据：${passage.themes[theme.id]?.join('、')}` : '',
          passage.apart ? '两者写在不同的句子里' : '',
        ]
          .filter(Boolean)
          .join('；'),
        Object.keys(passage.themes).map(themeName).join('、'),
        ...placeOf(concern, passage.at, origin),
      ]),
    },
    {
      name: '任务',
      columns: [['任务', 30], ['责任单位', 40], ['所指的段', 40], ...PLACE],
      rows: tasks.map((task) => [
        task.name,
        partnersText(task, null),
        task.covers.map((at) => cited(at)).join('；'),
        ...placeOf(concern, task.at, origin),
      ]),
    },
    {
      name: '试点示范',
      columns: [['种类', 24], ['原文', 70], ...PLACE],
      rows: trials.map(({ kind, quote, at }) => [kind, quote, ...placeOf(concern, at, origin)]),
    },
    {
      name: '前后变化',
      columns: [
        ['前文', 44],
        ['后来怎样', 16],
        ['后文', 44],
        ['说明', 60],
        ['地址', 50],
      ],
      rows: changes
        .filter(isOwn)
        .map((change) => [
          cited(change.earlier),
          changeText(change),
          cited(change.later),
          change.note,
          origin.address(change.url ?? concern.clauses[change.earlier ?? change.later ?? '']?.url ?? '/'),
        ]),
    },
  ];
}

function duesTable(name: string, dues: readonly Due[], concern: Concern, origin: Origin): Table {
  const sorted = [...dated(dues), ...dues.filter(({ deadline }) => deadline === null)];
  return {
    name,
    columns: [['事项', 44], ['数字', 16], ['期限', 12], ['期限原文', 16], ['基期', 16], ['原文', 60], ...PLACE],
    rows: sorted.map(({ what, figure, due, dueFrom, baseline, quote, at }) => [
      what,
      figure ?? '',
      due,
      dueFrom ?? '',
      baseline ?? '',
      quote,
      ...placeOf(concern, at, origin),
    ]),
  };
}
