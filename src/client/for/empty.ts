/** Said where nothing is of both: what each has, and where to go on. */

import type { Concern } from '../../model/concern.ts';
import { themesOf } from '../../model/concern.ts';
import { href } from '../../site.ts';
import { element } from '../dom.ts';
import { type Asked, type Choice, writeAsked } from './ask.ts';

export function emptyOf(whole: Concern, theme: Choice, asked: Asked, themeName: (id: string) => string): HTMLElement[] {
  const link = (to: Partial<Asked>, words: string) =>
    element('a', { href: writeAsked({ place: '', industry: '', office: '', ...to }) }, words);
  const others = themesOf(whole).map(([id, count]) =>
    element('li', {}, link({ place: asked.place, industry: id }, `${themeName(id)}（${count}段）`)),
  );
  const { above, passages, name } = whole;
  return [
    element(
      'p',
      {},
      `没有一段同时写到${name}和${theme.name}。这不等于${theme.name}与${name}无关：没有写明地方的要求对全省。各自写到的如下。`,
    ),
    element(
      'ul',
      {},
      element('li', {}, link({ place: asked.place }, `${name}：${passages.length}段`)),
      element('li', {}, link({ industry: theme.id }, `${theme.name}：${theme.count}段`)),
      ...(above
        ? [element('li', {}, link({ place: above.id, industry: theme.id }, `${above.name} × ${theme.name}`))]
        : []),
    ),
    ...(others.length > 0
      ? [element('h2', {}, `写到${name}的段落都有哪些主题`), element('ul', { className: 'inline' }, ...others)]
      : []),
    element('p', {}, element('a', { href: href(`/industries/${theme.id}/`) }, `${theme.name}写到了哪些地方`)),
  ];
}
