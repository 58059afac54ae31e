type Box = typeof import('./box.ts');

/** j / k between clauses, ← / → between pages; / and ? are the box's. A reader may switch them off. */
export function keys(box: () => Promise<Box>): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.document [id]')].filter((e) =>
    e.querySelector(':scope > .n'),
  );
  const step = (by: number) => {
    const now = clauses.findIndex((e) => e.getBoundingClientRect().top > 60);
    const current = now < 0 ? clauses.length : now;
    const active = clauses.findIndex((e) => e.classList.contains('at'));
    const from = active >= 0 && near(clauses[active] as HTMLElement) ? active : current - (by > 0 ? 1 : 0);
    const next = clauses[Math.max(0, Math.min(clauses.length - 1, from + by))];
    if (!next) return;
    for (const e of clauses) e.classList.toggle('at', e === next);
    next.scrollIntoView({ block: near(next) ? 'nearest' : 'start' });
    next.querySelector<HTMLElement>('.n')?.focus({ preventScroll: true });
  };
  const turn = (rel: string) => document.querySelector<HTMLAnchorElement>(`.turn [rel=${rel}]`)?.click();
  const actions: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    ArrowRight: () => turn('next'),
    ArrowLeft: () => turn('prev'),
    '/': () => box().then(({ pressed }) => pressed('/')),
    '?': () => box().then(({ pressed }) => pressed('?')),
  };
  addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (event.shiftKey && event.key.startsWith('Arrow')) ||
      (event.target as Element).closest('input, textarea, select, dialog')
    )
      return;
    const action = actions[event.key];
    if (!action || isOff()) return;
    event.preventDefault();
    action();
  });
}

/** Kept on the device (box/help.ts); where storage is refused the keys work. */
function isOff(): boolean {
  try {
    return localStorage.getItem('keys') === 'off';
  } catch {
    return false;
  }
}

const near = (e: HTMLElement) => e.getBoundingClientRect().bottom > 0 && e.getBoundingClientRect().top < innerHeight;
