import { copyText } from './clipboard.ts';

/** Copy-link and copy-citation beside the clause under the pointer, in focus or tapped. */
export function copyTools(): void {
  const article = document.querySelector<HTMLElement>('.document');
  const title = document.querySelector<HTMLElement>('.reading')?.dataset.title;
  if (!article || !title) return;
  const said = document.body.appendChild(element('p', 'said'));
  said.setAttribute('role', 'status');
  const tools = element('div', 'tools');
  tools.setAttribute('role', 'group');

  const button = (label: string) => {
    const made = tools.appendChild(element('button', ''));
    made.textContent = label;
    return made;
  };
  const link = button('复制链接');
  const citation = button('复制引文');
  const forms = tools.appendChild(document.createElement('a'));
  forms.textContent = '其他格式';

  const show = (a: HTMLAnchorElement) => {
    link.dataset.copy = a.href;
    citation.dataset.copy = `《${title}》${a.getAttribute('aria-label')}（文本校验 ${a.dataset.check}）\n${a.href}`;
    tools.setAttribute('aria-label', `引用${a.getAttribute('aria-label')}`);
    if (tools.previousElementSibling !== a) a.after(tools);
    const id = a.parentElement?.id ?? '';
    forms.href = new URL(`${/^\d+(\.p|$)/.test(id) ? '../' : ''}#cite-${id}`, a.href).href;
    const top = a.offsetTop + a.offsetHeight;
    tools.style.top = `${top}px`;
    tools.style.left = `${Math.max(0, Math.min(a.offsetLeft, article.clientWidth - 270))}px`;
  };
  const hide = () => tools.remove();

  article.addEventListener('mouseover', (event) => {
    const a = (event.target as Element).closest<HTMLAnchorElement>('.n');
    if (a) show(a);
    else if (!tools.contains(event.target as Node)) hide();
  });
  article.addEventListener('focusin', (event) => {
    const a = (event.target as Element).closest<HTMLAnchorElement>('.n');
    if (a) show(a);
  });
  let tapped: Element | null = null;
  article.addEventListener('click', (event) => {
    const a = (event.target as Element).closest<HTMLAnchorElement>('.n');
    if (!a || (event as PointerEvent).pointerType !== 'touch' || tapped === a) return;
    event.preventDefault();
    tapped = a;
    show(a);
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  // Every button that has something to copy says so by itself: these two, and those of the citations.
  addEventListener('click', async ({ target }) => {
    const text = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
    if (text === undefined) return;
    said.textContent = (await copyText(text)) ? '已复制' : '没有复制';
    setTimeout(() => (said.textContent = ''), 1600);
  });
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
