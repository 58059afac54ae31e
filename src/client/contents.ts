import { fragmentOf } from './fragment.ts';

/** Marks the current place in the contents, filters them, and closes the drawer behind a choice. */
export function contents(): void {
  const nav = document.querySelector<HTMLElement>('.contents');
  if (!nav) return;
  filter(nav);
  nav.addEventListener('click', (event) => {
    if ((event.target as Element).closest('li a') && nav.matches(':popover-open')) nav.hidePopover();
  });
  follow(nav);
}

function filter(nav: HTMLElement): void {
  const input = nav.querySelector<HTMLInputElement>('.filter');
  if (!input) return;
  input.hidden = false;
  const items = [...nav.querySelectorAll('li')];
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  });
}

/** The last heading above a third of the window is where the reader is: marked in the contents, named in the bar. */
function follow(nav: HTMLElement): void {
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(fragmentOf(link)) ?? []);
  if (headings.length === 0) return;
  let marked: HTMLAnchorElement | undefined;
  const bar = document.querySelector('.breadcrumb ol');
  const above = bar?.childElementCount ?? 0;
  const mark = () => {
    const index = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    if (links[index] === marked) return;
    marked?.removeAttribute('aria-current');
    marked = links[index];
    marked?.setAttribute('aria-current', 'location');
    for (const item of [...(bar?.children ?? [])].slice(above)) item.remove();
    bar?.append(...namesTo(marked).map(crumb));
    if (marked && nav.offsetHeight < nav.scrollHeight) nav.scrollTop = marked.offsetTop - nav.clientHeight / 2;
  };
  new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' }).observe(headings[0] as Element);
  addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  mark();
}

/** The headings of the page that a link of the contents stands below, by their numbers, and its own. */
function namesTo(link: Element | undefined): string[] {
  const names: string[] = [];
  for (let item = link?.closest('li'); item; item = item.parentElement?.closest('li'))
    names.unshift(item.querySelector('a')?.textContent ?? '');
  return names.slice(1).map((name, i, all) => (i < all.length - 1 && /^（.+?）|^\d+/.exec(name)?.[0]) || name);
}

function crumb(name: string, i: number, all: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  if (i < all.length - 1) item.className = 'short';
  item.textContent = name;
  return item;
}
