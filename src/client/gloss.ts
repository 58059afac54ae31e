/** The file that the button names: what the marks of the text mean, by the path that they lead to. */
type Glosses = Record<string, { title?: string; body: string }>;

const MARKED = '.document :is(.t, .x)';
const WAIT = 260;

/** Explains terms and corrections where they stand. */
export function explain(): void {
  const address = document.querySelector<HTMLElement>('button.marks')?.dataset.gloss;
  if (!address || !document.querySelector(MARKED)) return;
  const card = document.body.appendChild(document.createElement('div'));
  card.className = 'gloss';
  card.id = 'gloss';
  if (!('popover' in card)) return;
  card.popover = 'auto';
  listen(cardOf(card, address));
}

interface Card {
  contains: (node: Node) => boolean;
  /** The mark that it explains, or is about to. */
  current: () => HTMLAnchorElement | undefined;
  open: (mark: HTMLAnchorElement) => void;
  hide: () => void;
}

/** The card of one mark at a time; what the marks mean is fetched when one is first asked for. */
function cardOf(card: HTMLElement, address: string): Card {
  let glosses: Promise<Glosses> | undefined;
  let current: HTMLAnchorElement | undefined;
  card.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    current?.removeAttribute('aria-describedby');
    current = undefined;
  });
  const open = async (mark: HTMLAnchorElement) => {
    glosses ??= fetch(address).then((response) => response.json());
    glosses.catch(() => (glosses = undefined));
    current = mark;
    const gloss = (await glosses.catch(() => null))?.[mark.pathname + mark.hash];
    if (!gloss || current !== mark) return;
    fill(card, gloss, mark);
    mark.setAttribute('aria-describedby', card.id);
    card.showPopover();
    place(card, mark);
  };
  const hide = () => {
    if (card.matches(':popover-open')) card.hidePopover();
  };
  return { contains: (node) => card.contains(node), current: () => current, open, hide };
}

/** A mark is explained when a pointer rests on it, the keyboard comes to it, or a finger taps it. */
function listen({ contains, current, open, hide }: Card): void {
  const markAt = ({ target }: Event) => (target as Element).closest<HTMLAnchorElement>(MARKED);
  let timer = 0;
  const later = (run: () => void) => {
    timer = window.setTimeout(run, WAIT);
  };
  document.addEventListener('mouseover', (event) => {
    const mark = markAt(event);
    clearTimeout(timer);
    if (mark && mark !== current()) later(() => open(mark));
    else if (!mark && !contains(event.target as Node) && current() && !current()?.matches(':focus')) later(hide);
  });
  document.addEventListener('focusin', (event) => {
    const mark = markAt(event);
    if (mark?.matches(':focus-visible')) open(mark);
  });
  document.addEventListener('click', (event) => {
    const mark = markAt(event);
    if (!mark || !matchMedia('(hover: none)').matches) return;
    event.preventDefault();
    open(mark);
  });
}

function fill(card: HTMLElement, { title, body }: Glosses[string], mark: HTMLAnchorElement): void {
  const heading = document.createElement('b');
  heading.textContent = title ?? mark.textContent;
  const text = document.createElement('p');
  text.textContent = body;
  const link = document.createElement('a');
  link.href = mark.href;
  link.textContent = mark.matches('.x') ? '校勘记' : '依据与出处';
  card.replaceChildren(heading, text, link);
}

/** Below the first line of the words, or above it where there is no room. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const below = line.bottom + card.offsetHeight + 8 < innerHeight;
  card.style.left = `${Math.max(8, Math.min(line.left, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${below ? line.bottom + 4 : Math.max(8, line.top - card.offsetHeight - 4)}px`;
}
