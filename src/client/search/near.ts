import { element } from '../dom.ts';
import { type Results, searchCore } from './core.ts';

/** Exact results in no greater number than this leave room for what is near. */
const FEW = 3;

/** Below the exact results, and never among them: clauses with some of the words. Hidden where there is nothing to add. */
export async function showNear(
  place: HTMLElement,
  query: string,
  results: Results,
  stale: () => boolean,
): Promise<void> {
  place.hidden = true;
  if (results.total > FEW) return;
  const core = await searchCore();
  const found = await core.near(query).catch(() => []);
  if (stale() || found.length === 0) return;
  const items = found.map(({ title, href, excerpt }) => {
    const words = element('p', { lang: 'zh-CN' });
    words.innerHTML = excerpt;
    return element('li', {}, element('a', { href }, title), words);
  });
  place.replaceChildren(
    element('h2', {}, '相近的条款'),
    element('p', { className: 'muted' }, '不是逐字的结果：只含有其中一些词，含得多的在前。'),
    element('ol', {}, ...items),
  );
  place.hidden = false;
}
