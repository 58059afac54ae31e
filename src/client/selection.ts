import { element } from './dom.ts';
import { type Selected, selectedClauses } from './selected.ts';
import { textDirective } from './text-fragment.ts';
import { wordFile } from './word-file.ts';

/** What can be done with selected words, below them: their address, their citation, a Word file of them. */
export function selectionTools(article: HTMLElement, title: string, doubt: string): void {
  const [link, citation, word] = ['复制链接', '复制引文', 'Word'].map((words) =>
    element('button', { type: 'button' }, words),
  );
  if (!link || !citation || !word) return;
  const box = element('div', { className: 'tools', role: 'group', ariaLabel: '引用所选文字' }, link, citation, word);
  // A press on a button would take the selection away.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  let clauses: Selected[] = [];
  const show = () => {
    clauses = selectedClauses(article, getSelection());
    const last = clauses.at(-1);
    if (!last) return box.remove();
    const address = addressOf(clauses, article);
    link.dataset.copy = address;
    citation.dataset.copy = `“${wordsOf(clauses)}”\n《${title}》${placeOf(clauses)}${doubt}\n${address}`;
    if (box.previousElementSibling !== last.number) last.number.after(box);
    placeBelow(box, article);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 200);
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && box.remove());
  word.addEventListener('click', () =>
    wordFile(({ saveSelection }) =>
      saveSelection(clauses.map(({ id, start, end, number }) => ({ id, start, end, path: number.pathname }))),
    ),
  );
  show();
}

/** Below the end of what is selected. */
function placeBelow(box: HTMLElement, article: HTMLElement): void {
  const at = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].findLast(({ width }) => width > 0);
  const origin = box.offsetParent?.getBoundingClientRect();
  if (!at || !origin) return;
  box.style.top = `${at.bottom - origin.top + 4}px`;
  box.style.left = `${Math.max(0, Math.min(at.right - origin.left, article.clientWidth - 270))}px`;
}

/** The address of the first clause and of the words in it; of the page that is read, where the words go beyond its own. */
function addressOf(clauses: readonly Selected[], article: HTMLElement): string {
  const [first] = clauses as [Selected];
  const isOnOne = clauses.every(({ number }) => number.pathname === first.number.pathname);
  const anchor = isOnOne ? first.number.href : new URL(`#${first.id}`, location.href.replace(/[?#].*/, '')).href;
  const directive = textDirective(clauses, article.textContent);
  return anchor + (directive && !anchor.includes('#') ? '#' : '') + directive;
}

const wordsOf = (clauses: readonly Selected[]): string =>
  clauses.map(({ text, start, end }) => text.slice(start, end).trim()).join('\n');

function placeOf(clauses: readonly Selected[]): string {
  const [first, last] = [clauses[0], clauses.at(-1)].map((one) => one?.number.getAttribute('aria-label') ?? '');
  return first === last ? `${first}` : `${first}至${last}`;
}
