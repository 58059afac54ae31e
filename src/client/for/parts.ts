/** Pieces of the page: each link says where it leads. */
import type { Concern, Passage, Task } from '../../model/concern.ts';
import { href } from '../../site.ts';
import { element } from '../dom.ts';
import { partnersOf } from './words.ts';

export type Content = Node | string;

/** A heading with the number of what stands below it, and that; nothing where there is nothing. */
export function section(id: string, title: string, count: string, ...content: Content[]): HTMLElement[] {
  if (content.length === 0) return [];
  const heading = element('h2', { id }, title, element('small', {}, count));
  return [heading, ...content.map((one) => (typeof one === 'string' ? element('p', {}, one) : (one as HTMLElement)))];
}

export const list = (className: string, items: readonly HTMLElement[]): HTMLElement =>
  element('ol', { className }, ...items);

/** The clause of a key, by its place in words. */
export function linkTo({ clauses }: Concern, at: string): HTMLElement {
  const where = clauses[at];
  return element('a', { href: href(where?.url ?? '/') }, where?.place ?? at);
}

/** The words of a paragraph with what names the subject marked; the cells of a row apart. */
export const wordsIn = ({ parts }: Passage): Content[] =>
  parts.map((part) => part.replaceAll('\t', '　')).map((part, i) => (i % 2 === 1 ? element('mark', {}, part) : part));

/** 牵头：甲；配合：乙、丙, each leading to its page. */
export function partners(task: Task, self: string | null): HTMLElement[] {
  const groups = partnersOf(task, self);
  if (groups.length === 0) return [];
  const said = groups.flatMap(({ standing, bodies }, i) => [
    `${i > 0 ? '；' : ''}${standing}：`,
    ...bodies.flatMap(({ name, url }, k) => [k > 0 ? '、' : '', element('a', { href: href(url) }, name)]),
  ]);
  return [element('p', { className: 'foot' }, ...said)];
}

/** A table that becomes a list where there is no room. */
export function table(columns: readonly string[], rows: readonly (readonly Content[])[]): HTMLElement {
  const head = element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((content, i) => {
        if (i === 0) return element('th', { scope: 'row' }, content);
        const cell = element('td', {}, content);
        cell.dataset.name = columns[i];
        return cell;
      }),
    ),
  );
  return element('table', { className: 'rows' }, element('thead', {}, head), element('tbody', {}, ...body));
}
