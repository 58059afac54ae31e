const SETTING = 'marks';

/** Turns all marks off and on; the choice is remembered. */
export function marks(): void {
  const button = document.querySelector<HTMLButtonElement>('button.marks');
  if (!button || !document.querySelector('.document :is(.f, .t, .g, .x)')) return;
  button.hidden = false;
  show(button, stored() !== 'off');
  button.addEventListener('click', () => {
    const on = button.ariaPressed !== 'true';
    show(button, on);
    remember(on);
  });
}

function show(button: HTMLButtonElement, on: boolean): void {
  button.ariaPressed = String(on);
  document.documentElement.toggleAttribute('data-plain', !on);
  for (const mark of document.querySelectorAll<HTMLElement>('.document :is(.f, .t, .g, .x)')) {
    if (on) mark.removeAttribute('tabindex');
    else mark.tabIndex = -1;
  }
}

/** A browser may refuse storage altogether: then the choice lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, 'off');
  } catch {
    // Nothing to do: the page itself has changed.
  }
}
