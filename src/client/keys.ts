/** j / k between clauses, ← / → between pages, / to search, ? for help. */
export function keys(): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.document [id]')].filter((e) =>
    e.querySelector(':scope > .n'),
  );
  let dialog: HTMLDialogElement | undefined;
  const help = () => {
    dialog ??= makeHelp();
    dialog.showModal();
  };
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
    '/': () => document.querySelector<HTMLAnchorElement>('header a[href$="/search/"]')?.click(),
    '?': help,
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
    if (!action) return;
    event.preventDefault();
    action();
  });
}

const near = (e: HTMLElement) => e.getBoundingClientRect().bottom > 0 && e.getBoundingClientRect().top < innerHeight;

function makeHelp(): HTMLDialogElement {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'help';
  dialog.ariaLabel = '键盘操作';
  dialog.innerHTML =
    '<h2>键盘操作</h2><dl><dt>j　k</dt><dd>下一条、上一条</dd><dt>→　←</dt><dd>下一页、上一页</dd><dt>/</dt><dd>检索</dd><dt>?</dt><dd>本说明</dd><dt>Esc</dt><dd>关闭</dd></dl><form method="dialog"><button>关闭</button></form>';
  return dialog;
}
