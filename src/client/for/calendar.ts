/** What a calendar can hold: what has a day, a month or a year in the text, and nothing else. */
import type { Concern, Due, Task } from '../../model/concern.ts';
import type { CalendarDay } from './ics.ts';
import type { Origin } from './table.ts';
import { isOwn, partnersText, wordsOf } from './words.ts';

const isDated = (date: string | null): date is string => date !== null && /^\d/.test(date);
const dated = ({ dues }: Concern): Due[] => dues.filter((due) => isOwn(due) && isDated(due.deadline));

/** How many entries the calendar has. */
export const countDays = (concern: Concern): number =>
  dated(concern).length + concern.tasks.filter(({ dueDate }) => isDated(dueDate)).length;

export function calendarOf(concern: Concern, { address }: Pick<Origin, 'address'>): CalendarDay[] {
  const host = new URL(address('/')).host;
  const entry = (id: string, date: string | null, at: string, summary: string, words: readonly string[]) => ({
    uid: `${concern.id}-${id.replace('/', '-')}@${host}`,
    date: date ?? '',
    summary,
    description: [...words, onlyYear(date ?? ''), concern.clauses[at]?.citation ?? ''].filter(Boolean).join('\n'),
    url: address(concern.clauses[at]?.url ?? '/'),
  });
  const ofDue = (due: Due) => {
    const tasks = concern.tasks.filter(({ covers }) => covers.includes(due.at));
    const words = [due.quote, due.dueFrom ? `期限原文：${due.dueFrom}` : '', ...tasks.map((task) => bodiesOf(task))];
    return entry(due.id, due.deadline, due.at, `${due.what}${due.figure ?? ''}`, words);
  };
  const ofTask = (task: Task) => {
    const texts = concern.passages.filter(({ at }) => task.covers.includes(at)).map(wordsOf);
    const words = [...texts, `期限原文：${task.due}`, bodiesOf(task)];
    return entry(task.at, task.dueDate, task.at, task.name, words);
  };
  return [...dated(concern).map(ofDue), ...concern.tasks.filter(({ dueDate }) => isDated(dueDate)).map(ofTask)];
}

const bodiesOf = (task: Task): string => partnersText(task, null);

/** What a calendar that needs a day says where the text gives none. */
const onlyYear = (date: string): string =>
  /^\d{4}$/.test(date)
    ? '原文只写年份，记在当年最后一天。'
    : /^\d{4}-\d{2}$/.test(date)
      ? '原文只写月份，记在当月最后一天。'
      : '';
