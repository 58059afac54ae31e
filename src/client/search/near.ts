import { element } from '../dom.ts';
import { type Results, searchCore } from './core.ts';

/** Exact results in no greater number than this leave room for what is near. */
const FEW = 3;

/**
 * Below the exact results, and never among them: a button, since Pagefind's index weighs as much as all of the search,
 * and then clauses with some of the words. Hidden where there is enough that is exact.
 */
export function showNear(place: HTMLElement, query: string, results: Results, stale: () => boolean): void {
  place.hidden = results.total > FEW;
  const button = element('button', { type: 'button' }, '再找相近的条款');
  button.addEventListener('click', () => list(place, query, stale), { once: true });
  place.replaceChildren(button);
}

async function list(place: HTMLElement, query: string, stale: () => boolean): Promise<void> {
  const core = await searchCore();
  const found = await core.near(query).catch(() => []);
  if (stale()) return;
  const items = found.map(({ title, href, excerpt }) => {
    const words = element('p', { lang: 'zh-CN' });
    words.innerHTML = excerpt;
    return element('li', {}, element('a', { href }, title), words);
  });
  const heading = element('h2', { tabIndex: -1 }, found.length > 0 ? '相近的条款' : '没有相近的条款');
  const what = element('p', { className: 'muted' }, '不是逐字的结果：只含有其中一些词，含得多的在前。');
  place.replaceChildren(heading, ...(found.length > 0 ? [what, element('ol', {}, ...items)] : []));
  heading.focus();
}
