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
    const { pair, theirs } = pairOf(note, base, order);
    if (!known.has(pair)) known.set(pair, side(`${base}compare/${pair}/`, theirs));
    const found = await known.get(pair);
    if (!found || wanted !== note) return;
    card.replaceChildren(...[...found.children].map((child) => child.cloneNode(true)));
    place(card, note);
  };
  const hide = () => {
    wanted = undefined;
    card.remove();
  };
  if (reading) listen(reading, show, hide);
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
}

/** The paragraph of the page and the one that a note leads to, as the address of their pair has them: the later first. */
function pairOf(note: HTMLAnchorElement, base: string, order: readonly string[]): { pair: string; theirs: string } {
  const [doc = ''] = location.pathname.slice(base.length).split('/');
  const [other = ''] = note.pathname.slice(base.length).split('/');
  const own = `${doc}/${note.closest('.w')?.querySelector('[id]')?.id}`;
  const theirs = `${other}/${note.hash.slice(1)}`;
  return { pair: order.indexOf(doc) > order.indexOf(other) ? `${own}/${theirs}` : `${theirs}/${own}`, theirs };
}

/** Below the note, or above it where there is no room. */
function place(card: HTMLElement, note: HTMLElement): void {
  const box = note.getBoundingClientRect();
  document.body.append(card);
  card.style.left = `${Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 24))}px`;
  const below = box.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.top = `${scrollY + (below ? box.bottom + 6 : Math.max(0, box.top - card.offsetHeight - 6))}px`;
}

/** A note is in use under a pointer that can hover, or where the keyboard has brought one. */
function listen(reading: HTMLElement, show: (note: HTMLAnchorElement) => void, hide: () => void): void {
  const noteAt = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>('.m li > a:first-child');
  reading.addEventListener('mouseover', (event) => {
    const note = noteAt(event);
    if (note && matchMedia('(hover: hover)').matches) show(note);
    else if (!note) hide();
  });
  reading.addEventListener('focusin', (event) => {
    const note = noteAt(event);
    if (note?.matches(':focus-visible')) show(note);
    else hide();
  });
}

async function side(url: string, at: string): Promise<Element | null> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('[data-at]')].find((e) => e.getAttribute('data-at') === at) ?? null;
}
