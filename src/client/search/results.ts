import { element } from '../dom.ts';
import type { Hit, Results } from './core.ts';

/** Results shown at once; more when the reader asks. */
const STEP = 40;

/** Lists the results by document and part into `list`. */
export async function showResults(list: HTMLElement, results: Results, stale: () => boolean): Promise<void> {
  const shown = new Map<string, HTMLOListElement>();
  const queue = results.groups.flatMap((group) => group.records.map((record) => ({ group, record })));
  let at = 0;
  const more = element('button', { type: 'button', className: 'more' });
  const next = async () => {
    const part = queue.slice(at, at + STEP);
    const hits = await results.hits(part.map(({ record }) => record));
    if (stale()) return;
    if (at === 0) list.replaceChildren(more);
    part.forEach(({ group }, i) => {
      const key = `${group.doc}/${group.part}`;
      const items = shown.get(key) ?? openGroup(more, group);
      shown.set(key, items);
      items.append(itemOf(hits[i] as Hit, results.words));
    });
    at += part.length;
    more.textContent = `再列出${Math.min(STEP, queue.length - at)}条（还有${queue.length - at}条）`;
    more.hidden = at >= queue.length;
  };
  more.addEventListener('click', async () => {
    const before = list.querySelectorAll('li').length;
    await next();
    list.querySelectorAll<HTMLElement>('li a')[before]?.focus();
  });
  await next();
}

function openGroup(before: HTMLElement, group: Results['groups'][number]): HTMLOListElement {
  const items = element('ol');
  const heading = element(
    'h2',
    {},
    element('span', { className: 'in' }, `《${group.documentTitle}》`),
    group.name,
    element('span', { className: 'number' }, `${group.records.length}条`),
  );
  before.before(element('section', {}, heading, items));
  return items;
}

/** A result; its link takes the words along, for the page to mark them. */
function itemOf(hit: Hit, words: readonly string[]): HTMLLIElement {
  const address = new URL(hit.href);
  for (const word of words) address.searchParams.append('hl', word.toWellFormed());
  const excerpt = element('p', { lang: 'zh-CN' });
  excerpt.innerHTML = hit.excerpt;
  return element('li', {}, element('a', { href: address.href }, hit.title), excerpt);
}
