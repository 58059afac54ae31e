/** What follows from the paragraphs: deadlines, figures, pilots, and what a later document made of them. */
import type { Change, Concern, Due } from '../../model/concern.ts';
import { href } from '../../site.ts';
import { element } from '../dom.ts';
import { linkTo, list, section, table } from './parts.ts';
import { changeText, dated, dueLine, figures, isOwn } from './words.ts';

export function deadlines(concern: Concern): HTMLElement[] {
  const items = dated(concern.dues).map((due) =>
    element('li', {}, linkTo(concern, due.at), element('p', {}, dueLine(due))),
  );
  return section('dates', '期限', `${items.length}项`, ...(items.length > 0 ? [list('passages', items)] : []));
}

export function aims(concern: Concern): HTMLElement[] {
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

export function trials(concern: Concern): HTMLElement[] {
  const items = concern.trials.map(({ at, kind, quote }) =>
    element('li', {}, linkTo(concern, at), element('p', {}, `${kind}：${quote}`)),
  );
  return section('pilots', '试点示范', `${items.length}项`, ...(items.length > 0 ? [list('passages', items)] : []));
}

export function changes(concern: Concern): HTMLElement[] {
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
    element('summary', {}, `这些段落的其他前后变化${others.length}处：所据的话没有点名`),
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
