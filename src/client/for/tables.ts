/** The same as tables, a sheet of a workbook each. Every cell is words: no number of a clause becomes a day, and none a formula. */
import type { Concern, Due, Task } from '../../model/concern.ts';
import type { View } from './ask.ts';
import { changeText, dated, dueLine, duesOf, isOwn, partnersText, ruleOf, standingIn, wordsOf } from './words.ts';

export interface Table {
  name: string;
  columns: readonly (readonly [name: string, width: number])[];
  rows: readonly (readonly string[])[];
}

/** Where it was taken: the address of the page, and of a path of the site. */
export interface Origin {
  page: string;
  address: (path: string) => string;
  /** 2026-11-30 */
  day: string;
}

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

/** Key, citation and address of a clause: the last columns of every table. */
const PLACE = [
  ['出处', 44],
  ['地址', 50],
  ['编号', 26],
] as const;
const placeOf = ({ clauses }: Concern, at: string, { address }: Origin): string[] => [
  clauses[at]?.citation ?? '',
  address(clauses[at]?.url ?? '/'),
  at,
];

function listsOf({ concern, theme, themeName }: View, origin: Origin): Table[] {
  const { passages, tasks, trials, changes } = concern;
  const cited = (at: string | null) => (at === null ? '' : (concern.clauses[at]?.citation ?? ''));
  return [
    {
      name: '段落',
      columns: [['原文', 80], ['为什么列入', 30], ['主题', 24], ...PLACE],
      rows: passages.map((passage) => [
        wordsOf(passage),
        [passage.why, theme ? `据“${passage.themes[theme.id]?.join('”“')}”` : ''].filter(Boolean).join('；'),
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

/** What an office works by: a row a task, with its whole text. */
const tasksOfOffice = (concern: Concern, origin: Origin): Table => ({
  name: '任务清单',
  columns: [
    ['序号', 6],
    ['任务', 28],
    ['原文', 80],
    ['期限', 40],
    ['本单位', 10],
    ['其他单位', 40],
    ['办理情况（自填）', 24],
    ...PLACE,
  ],
  rows: concern.tasks.map((task, i) => [
    `${i + 1}`,
    task.name,
    textsOf(concern, task).join('\n'),
    deadlinesOf(concern, task).join('\n'),
    standingIn(task, concern.id),
    partnersText(task, concern.id),
    '',
    ...placeOf(concern, task.covers[0] ?? task.at, origin),
  ]),
});

/** The paragraphs of a task, whole. */
export const textsOf = ({ passages }: Concern, { covers }: Task): string[] =>
  passages.filter(({ at }) => covers.includes(at)).map(wordsOf);

/** Every deadline of a task, and where it has none that. */
export function deadlinesOf(concern: Concern, task: Task): string[] {
  const dues = dated(duesOf(concern, task)).map(dueLine);
  const all = [...(task.due === null ? [] : [task.due]), ...dues];
  return all.length > 0 ? all : ['未写期限'];
}
