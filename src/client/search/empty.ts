import { href } from '../../site.ts';
import { element } from '../dom.ts';
import type { Results } from './core.ts';

/** Where nothing is found: offers what is nearest as what it is; where nothing is near or `known` by name, the ways in. */
export async function showNearest(
  place: HTMLElement,
  results: Results,
  { narrowed, known, stale }: { narrowed: boolean; known: boolean; stale: () => boolean },
): Promise<void> {
  const suggestions = await results.nearest();
  if (stale()) return;
  const hint = narrowed ? [element('p', {}, '现在有筛选条件，取消后可能有结果。')] : [];
  if (suggestions.length === 0) {
    place.replaceChildren(...hint, ...(known ? [] : [waysOn()]));
    return;
  }
  const links = suggestions.map(({ query, total }) =>
    element(
      'li',
      {},
      element('a', { href: `?${new URLSearchParams({ q: query })}` }, query.replace(/^"(.*)"$/, '$1')),
      element('span', { className: 'number' }, `${total}条`),
    ),
  );
  place.replaceChildren(
    ...hint,
    element('p', {}, '下面不是您要找的词句，只是其中在文本里出现过的部分：'),
    element('ul', { className: 'chips' }, ...links),
  );
}

const WAYS = [
  ['/places/', '地方'],
  ['/industries/', '行业与事项'],
  ['/bodies/', '责任单位'],
  ['/terms/', '名词'],
] as const;

const waysOn = (): HTMLElement =>
  element(
    'p',
    {},
    '也没有相近的词句。换一个说法，或从这里找：',
    ...WAYS.flatMap(([path, name], i) => [i > 0 ? '、' : '', element('a', { href: href(path) }, name)]),
    '。',
  );
