/** What the page and its files say in the same words. */
import type { Change, Concern, Due, Passage, Task } from '../../model/concern.ts';
import { deadlineRank } from '../../model/figure.ts';
import type { View } from './ask.ts';

/** By which rule something is listed. */
export function ruleOf({ concern: { kind, name, note }, theme }: View): string {
  if (kind === 'body')
    return `列出文件写明由${name}负责、牵头或配合的任务，每项是它所指的整段文字。没有写明责任单位的任务不作推断。${note}`;
  const industry = (of: string) =>
    `一段属于“${of}”，是编者逐段读定的，附所据的词；没有读定的由规则按标题和用词提出。一段可以属于几个主题。`;
  if (kind === 'theme') return industry(name);
  const place = `一段写到${name}或其中的县（市、区）、新区，写到设在那里的园区、企业、项目，或者上级标题写到它，就算写到${name}。没有写明地方的要求对全省，不在其中。`;
  return theme ? `${place}${industry(theme.name)}两样都有的段才列；同一段里写在不同句子的，另外注明。` : place;
}

/** What is not said of the subject itself stands in the same clause. */
export const isOwn = ({ own }: { own: boolean }): boolean => own;

/** What has a day, the earliest first; what is due every year after that. */
export const dated = (dues: readonly Due[]): Due[] =>
  dues
    .filter(({ own, deadline }) => own && deadline !== null)
    .sort((a, b) => (deadlineRank(a.deadline) < deadlineRank(b.deadline) ? -1 : 1));

export const figures = (dues: readonly Due[]): Due[] => dues.filter(({ own, figure }) => own && figure !== null);

/** 牵头：甲；配合：乙、丙 — without the body itself. */
export function partnersOf({ bodies }: Task, self: string | null): { standing: string; bodies: Task['bodies'] }[] {
  const others = bodies.filter(({ id }) => id !== self);
  return [...Map.groupBy(others, ({ standing }) => standing)].map(([standing, own]) => ({ standing, bodies: own }));
}

export const partnersText = (task: Task, self: string | null): string =>
  partnersOf(task, self)
    .map(({ standing, bodies }) => `${standing}：${bodies.map(({ name }) => name).join('、')}`)
    .join('；');

export const standingIn = ({ bodies }: Task, self: string): string =>
  bodies.find(({ id }) => id === self)?.standing ?? '';

/** The words of a paragraph of a task. */
export const wordsOf = ({ parts }: Passage): string => parts.join('').replaceAll('\t', '　').trim();

/** What is due within a task. */
export const duesOf = ({ dues }: Concern, { covers }: Task): Due[] => dues.filter(({ at }) => covers.includes(at));

/** Every deadline of a task in words; none where the text sets none. */
export const dueLinesOf = (concern: Concern, task: Task): string[] => [
  ...(task.due === null ? [] : [task.due]),
  ...dated(duesOf(concern, task)).map(dueLine),
];

/** 2020年：培育企业集团8家; 每年 is not said twice. */
export const dueLine = ({ due, what, figure }: Due): string =>
  `${what.startsWith(due) ? '' : `${due}：`}${what}${figure ?? ''}`;

/** 细化（加强） */
export const changeText = ({ type, direction }: Change): string =>
  direction === null ? type : `${type}（${direction}）`;
