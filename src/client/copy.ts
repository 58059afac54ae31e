import { copyText } from './clipboard.ts';
import { element } from './dom.ts';
import { say } from './said.ts';
import { selectionTools } from './selection.ts';
import { wordFile } from './word-file.ts';

const NUMBER = '.n';

/** Copy-link and copy-citation beside the clause under the pointer, in focus or tapped, and below what is selected. */
export function copyTools(): void {
  const article = document.querySelector<HTMLElement>('.document');
  const { title, doubt = '' } = document.querySelector<HTMLElement>('.reading')?.dataset ?? {};
  if (!article || !title) return;
  sayCopied();
  listen(article, toolsOf(article, title, doubt));
  selectionTools(article, title, doubt);
}

interface Tools {
  box: HTMLElement;
  /** Puts them beside the number of a clause. */
  show: (number: HTMLAnchorElement) => void;
}

function toolsOf(article: HTMLElement, title: string, doubt: string): Tools {
  const link = element('button', {}, '复制链接');
  const citation = element('button', {}, '复制引文');
  const forms = element('a', {}, '其他格式');
  const box = element('div', { className: 'tools', role: 'group' }, link, citation, forms);
  const show = (number: HTMLAnchorElement) => {
    const place = number.getAttribute('aria-label');
    link.dataset.copy = number.href;
    citation.dataset.copy = `《${title}》${place}${doubt}\n${number.href}`;
    box.setAttribute('aria-label', `引用${place}`);
    if (box.previousElementSibling !== number) number.after(box);
    const id = number.parentElement?.id ?? '';
    forms.href = new URL(`${/^\d+(\.p|$)/.test(id) ? '../' : ''}#cite-${id}`, number.href).href;
    box.style.top = `${number.offsetTop + number.offsetHeight}px`;
    box.style.left = `${Math.max(0, Math.min(number.offsetLeft, article.clientWidth - 270))}px`;
  };
  return { box, show };
}

function listen(article: HTMLElement, { box, show }: Tools): void {
  const numberAt = ({ target }: Event) => (target as Element).closest<HTMLAnchorElement>(NUMBER);
  article.addEventListener('mouseover', (event) => {
    const number = numberAt(event);
    if (number) show(number);
    else if (!box.contains(event.target as Node)) box.remove();
  });
  article.addEventListener('focusin', (event) => {
    const number = numberAt(event);
    if (number) show(number);
  });
  let tapped: Element | null = null;
  article.addEventListener('click', (event) => {
    const number = numberAt(event);
    if (!number || (event as PointerEvent).pointerType !== 'touch' || tapped === number) return;
    event.preventDefault();
    tapped = number;
    show(number);
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && box.remove());
}

/** Every button that has something to copy, or is for Word, says so by itself: these, and those of the citations. */
function sayCopied(): void {
  addEventListener('click', async ({ target }) => {
    const { copy: text, word } = (target as Element).closest<HTMLElement>('[data-copy], [data-word]')?.dataset ?? {};
    if (word) wordFile(({ saveClause }) => saveClause(word));
    if (text !== undefined) say((await copyText(text)) ? '已复制' : '没有复制');
  });
}
