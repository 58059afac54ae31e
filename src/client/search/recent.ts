import { element } from '../dom.ts';

const KEY = 'recent-searches';
const MOST = 10;

/** The reader's last searches, on this device alone. Where storage is refused there are none. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(query: string): void {
  if (query.trim() === '') return;
  keep([query, ...recent().filter((old) => old !== query)].slice(0, MOST));
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Private windows may refuse: then nothing is remembered.
  }
}

/** Lists them, with a button that forgets them all. */
export function showRecent(place: HTMLElement): void {
  const queries = recent();
  place.hidden = queries.length === 0;
  const forget = element('button', { type: 'button', className: 'plain' }, '清除');
  forget.addEventListener('click', () => {
    keep([]);
    showRecent(place);
  });
  const links = queries.map((query) =>
    element('li', {}, element('a', { href: `?${new URLSearchParams({ q: query.toWellFormed() })}` }, query)),
  );
  place.replaceChildren(
    element('h2', {}, '最近检索'),
    element('ul', { className: 'chips' }, ...links),
    element('p', { className: 'muted' }, '只记在这台设备上。', forget),
  );
}
