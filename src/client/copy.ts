import { copyText } from './clipboard.ts';

const NUMBER = '.n';

/** Copy-link and copy-citation beside the clause under the pointer, in focus or tapped. */
export function copyTools(): void {
  const article = document.querySelector<HTMLElement>('.document');
  const { title, doubt = '' } = document.querySelector<HTMLElement>('.reading')?.dataset ?? {};
  if (!article || !title) return;
  sayCopied();
  listen(article, toolsOf(article, title, doubt));
}

interface Tools {
  box: HTMLElement;
  /** Puts them beside the number of a clause. */
  show: (number: HTMLAnchorElement) => void;
}

function toolsOf(article: HTMLElement, title: string, doubt: string): Tools {
  const box = element('div', 'tools', 'group');
  const [link, citation, forms] = [worded('button', '复制链接'), worded('button', '复制引文'), worded('a', '其他格式')];
  box.append(link, citation, forms);
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

/** Every button that has something to copy says so by itself: these two, and those of the citations. */
function sayCopied(): void {
  const said = document.body.appendChild(element('p', 'said', 'status'));
  addEventListener('click', async ({ target }) => {
    const text = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
    if (text === undefined) return;
    said.textContent = (await copyText(text)) ? '已复制' : '没有复制';
    setTimeout(() => (said.textContent = ''), 1600);
  });
}

function element(name: string, className: string, role: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.setAttribute('role', role);
  return made;
}

function worded<K extends 'a' | 'button'>(name: K, words: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
