/** Copy-link and copy-citation beside the clause under the pointer, in focus or tapped. */
export function copyTools(): void {
  const article = document.querySelector<HTMLElement>('.document');
  const title = document.querySelector<HTMLElement>('.reading')?.dataset.title;
  if (!article || !title) return;
  const said = document.body.appendChild(element('p', 'said'));
  said.setAttribute('role', 'status');
  const tools = element('div', 'tools');
  tools.setAttribute('role', 'toolbar');
  let anchor: HTMLAnchorElement | undefined;

  const button = (label: string, text: (a: HTMLAnchorElement) => string) => {
    const made = tools.appendChild(element('button', ''));
    made.textContent = label;
    made.addEventListener('click', async () => {
      if (anchor) await navigator.clipboard.writeText(text(anchor));
      said.textContent = anchor ? `已${label}` : '';
      setTimeout(() => (said.textContent = ''), 1600);
    });
  };
  button('复制链接', (a) => a.href);
  button('复制引文', (a) => `《${title}》${a.getAttribute('aria-label')}\n${a.href}`);
  const forms = tools.appendChild(document.createElement('a'));
  forms.textContent = '其他格式';

  const show = (a: HTMLAnchorElement) => {
    anchor = a;
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
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
