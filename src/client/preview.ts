/** Shows the other paragraph, with the shared words marked, beside a note in use. Its text comes from the page of the pair. */
export function preview(): void {
  const reading = document.querySelector<HTMLElement>('.reading');
  const { documents = '', base = '/' } = reading?.dataset ?? {};
  const order = documents.split(' ');
  const card = document.createElement('div');
  card.className = 'preview';
  card.setAttribute('role', 'note');
  const known = new Map<string, Promise<Element | null>>();
  let wanted: HTMLAnchorElement | undefined;

  const show = async (note: HTMLAnchorElement) => {
    wanted = note;
    const [doc = ''] = location.pathname.slice(base.length).split('/');
    const [other = ''] = note.pathname.slice(base.length).split('/');
    const own = `${doc}/${note.closest('.w')?.querySelector('[id]')?.id}`;
    const theirs = `${other}/${note.hash.slice(1)}`;
    const pair = order.indexOf(doc) > order.indexOf(other) ? `${own}/${theirs}` : `${theirs}/${own}`;
    if (!known.has(pair)) known.set(pair, side(`${base}compare/${pair}/`, theirs));
    const found = await known.get(pair);
    if (!found || wanted !== note) return;
    card.replaceChildren(...[...found.children].map((child) => child.cloneNode(true)));
    const box = note.getBoundingClientRect();
    document.body.append(card);
    card.style.left = `${Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 24))}px`;
    const below = box.bottom + 6 + card.offsetHeight < innerHeight;
    card.style.top = `${scrollY + (below ? box.bottom + 6 : Math.max(0, box.top - card.offsetHeight - 6))}px`;
  };
  const hide = () => {
    wanted = undefined;
    card.remove();
  };
  const noteAt = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('.m li > a:first-child');

  reading?.addEventListener('mouseover', (event) => {
    const note = noteAt(event);
    if (note && matchMedia('(hover: hover)').matches) show(note);
    else if (!note) hide();
  });
  reading?.addEventListener('focusin', (event) => {
    const note = noteAt(event);
    if (note?.matches(':focus-visible')) show(note);
    else hide();
  });
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
}

async function side(url: string, at: string): Promise<Element | null> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('[data-at]')].find((e) => e.getAttribute('data-at') === at) ?? null;
}
