/** What concerns a place, a theme or both, in order: paragraphs, tasks, deadlines, figures, pilots, what became of it. */
import type { Change, Concern, Due, Passage } from '../../model/concern.ts';
import { parseKey } from '../../model/ref.ts';
import { href } from '../../site.ts';
import { element } from '../dom.ts';
import type { View } from './ask.ts';
import { linkTo, list, partners, section, table, wordsIn } from './parts.ts';
import { changeText, dated, dueLine, duesOf, figures, isOwn, standingIn } from './words.ts';

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
  const why = [passage.why, words ? `归入${theme?.name}，据“${words.join('”“')}”` : themes && `主题：${themes}`];
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
      const due = [...(task.due ? [task.due] : []), ...dated(duesOf(concern, task)).map(dueLine)];
      return element(
        'li',
        {},
        element('h3', {}, task.name, ...(task.section === task.name ? [] : [element('small', {}, task.section)])),
        ...task.covers.flatMap((at) => {
          const passage = passageAt.get(at);
          return passage ? [linkTo(concern, at), element('p', {}, ...wordsIn(passage))] : [];
        }),
        element('p', { className: 'foot' }, `期限：${due.join('；') || '未写'}`),
        ...partners(task, concern.id),
      );
    });
    return section(`tasks-${number + 1}`, standing, `${own.length}项`, list('passages tasks', items));
  });
}

function deadlines(concern: Concern): HTMLElement[] {
  const items = dated(concern.dues).map((due) =>
    element('li', {}, linkTo(concern, due.at), element('p', {}, dueLine(due))),
  );
  return section('dates', '期限', `${items.length}项`, ...(items.length > 0 ? [list('passages', items)] : []));
}

function aims(concern: Concern): HTMLElement[] {
  const own = figures(concern.dues);
  const others = concern.dues.filter((due) => !isOwn(due));
  const beside = element(
    'details',
    { className: 'screen' },
    element('summary', {}, `同一段里的其他指标和期限${others.length}项：没有写明属于这里`),
    aimTable(concern, others),
  );
  return section(
    'aims',
    '指标',
    `${own.length}项`,
    ...(own.length > 0 ? [aimTable(concern, own)] : []),
    ...(others.length > 0 ? [beside] : []),
  );
}

const aimTable = (concern: Concern, dues: readonly Due[]): HTMLElement =>
  table(
    ['指标', '数值', '期限', '基期', '出处'],
    dues.map((due) => [
      element('a', { href: href(due.url) }, due.what),
      due.figure ?? '',
      due.due,
      due.baseline ?? '',
      linkTo(concern, due.at),
    ]),
  );

function trials(concern: Concern): HTMLElement[] {
  const items = concern.trials.map(({ at, kind, quote }) =>
    element('li', {}, linkTo(concern, at), element('p', {}, `${kind}：${quote}`)),
  );
  return section('pilots', '试点示范', `${items.length}项`, ...(items.length > 0 ? [list('passages', items)] : []));
}

function changes(concern: Concern): HTMLElement[] {
  const own = concern.changes.filter(isOwn);
  const others = concern.changes.filter((change) => !isOwn(change));
  const items = (all: readonly Change[]) =>
    list(
      'passages',
      all.map((change) => changeItem(concern, change)),
    );
  const beside = element(
    'details',
    { className: 'screen' },
    element('summary', {}, `这些段落的其他前后变化${others.length}处：说的是别的事`),
    items(others),
  );
  return section(
    'changes',
    '前后变化',
    `${own.length}处`,
    ...(own.length > 0 ? [items(own)] : []),
    ...(others.length > 0 ? [beside] : []),
  );
}

function changeItem(concern: Concern, change: Change): HTMLElement {
  const { earlier, later, note, url } = change;
  const names = [earlier, later].flatMap((at) => concern.clauses[at ?? '']?.place ?? []);
  const beside = url ? element('a', { href: href(url), ariaLabel: `并看两段：${names.join('与')}` }, '并看两段') : '';
  const type = earlier && later ? ` →${changeText(change)}→ ` : ` ${changeText(change)} `;
  return element(
    'li',
    {},
    ...(earlier ? [linkTo(concern, earlier)] : []),
    ...(earlier || later ? [element('span', {}, type)] : []),
    ...(later ? [linkTo(concern, later)] : []),
    element('p', {}, note, ' ', beside),
  );
}
