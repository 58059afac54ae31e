/** What concerns a place, a theme or both, in order: paragraphs, tasks, deadlines, figures, pilots, what became of it. */
import type { Concern, Passage } from '../../model/concern.ts';
import { parseKey } from '../../model/ref.ts';
import { element } from '../dom.ts';
import type { View } from './ask.ts';
import { aims, changes, deadlines, trials } from './follow.ts';
import { linkTo, list, partners, section, wordsIn } from './parts.ts';
import { dueLinesOf, standingIn } from './words.ts';

export function sectionsOf(view: View): HTMLElement[] {
  const { concern } = view;
  return [
    ...(concern.kind === 'body' ? officeTasks(concern) : [...passages(view), ...tasks(concern)]),
    ...deadlines(concern),
    ...aims(concern),
    ...trials(concern),
    ...changes(concern),
  ];
}

function passages(view: View): HTMLElement[] {
  const { concern } = view;
  const byDoc = Map.groupBy(concern.passages, ({ at }) => parseKey(at)?.doc);
  const content = concern.documents.flatMap(({ id, title }) => {
    const own = byDoc.get(id) ?? [];
    if (own.length === 0) return [];
    const heading = element('h3', {}, `《${title}》`, element('small', {}, `${own.length}段`));
    return [
      heading,
      list(
        'passages',
        own.map((passage) => passageItem(view, passage)),
      ),
    ];
  });
  return section('texts', '文件怎么写', `${concern.passages.length}段`, ...content);
}

function passageItem({ concern, theme, themeName }: View, passage: Passage): HTMLElement {
  const words = theme ? passage.themes[theme.id] : undefined;
  const themes = Object.keys(passage.themes).map(themeName).join('、');
  const why = [passage.why, words ? `归入${theme?.name}，所据：${words.join('、')}` : themes && `主题：${themes}`];
  if (passage.apart) why.push('两者写在不同的句子里');
  const said = why.filter(Boolean).join('。');
  return element(
    'li',
    {},
    linkTo(concern, passage.at),
    element('p', {}, ...wordsIn(passage)),
    ...(said ? [element('p', { className: 'foot' }, said)] : []),
  );
}

function tasks(concern: Concern): HTMLElement[] {
  const items = concern.tasks.map((task) =>
    element(
      'li',
      {},
      element('h3', {}, task.name, ...(task.due ? [element('small', {}, task.due)] : [])),
      ...task.covers.map((at) => linkTo(concern, at)),
      ...partners(task, null),
    ),
  );
  return section(
    'tasks',
    '任务与责任单位',
    `${items.length}项`,
    ...(items.length > 0 ? [list('passages tasks', items)] : []),
  );
}

/** The tasks of an office with their whole text, by how it stands in them. */
function officeTasks(concern: Concern): HTMLElement[] {
  const passageAt = new Map(concern.passages.map((passage) => [passage.at, passage]));
  const groups = [...Map.groupBy(concern.tasks, (task) => standingIn(task, concern.id))];
  return groups.flatMap(([standing, own], number) => {
    const items = own.map((task) => {
      return element(
        'li',
        {},
        element('h3', {}, task.name, ...(task.section === task.name ? [] : [element('small', {}, task.section)])),
        ...task.covers.flatMap((at) => {
          const passage = passageAt.get(at);
          return passage ? [linkTo(concern, at), element('p', {}, ...wordsIn(passage))] : [];
        }),
        element('p', { className: 'foot' }, `期限：${dueLinesOf(concern, task).join('；') || '未写'}`),
        ...partners(task, concern.id),
      );
    });
    return section(`tasks-${number + 1}`, standing, `${own.length}项`, list('passages tasks', items));
  });
}
