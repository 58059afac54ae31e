import { byId, element } from '../dom.ts';
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

/** The ways in that the page has, kept in it until they are wanted. */
const waysOn = (): Node => byId<HTMLTemplateElement>('ways').content.cloneNode(true);
