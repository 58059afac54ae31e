import type { Concern, Task } from '../../model/concern.ts';
import { type Origin, PLACE, placeOf, type Table } from './table.ts';
import { dueLinesOf, partnersText, standingIn, wordsOf } from './words.ts';

/** What an office works by: a row a task, with its whole text. */
export const tasksOfOffice = (concern: Concern, origin: Origin): Table => ({
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
  const lines = dueLinesOf(concern, task);
  return lines.length > 0 ? lines : ['未写期限'];
}
