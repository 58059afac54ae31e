import { keysAreOff } from '../box/off.ts';

/** ↓ from the field, j from anywhere, goes to the first result; ↓ ↑ (j k) move among them, Esc and / go back. */
export function moveAmongResults(input: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('li a')];
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (document.activeElement === input) {
      if (event.key === 'ArrowDown' && all.length > 0) go(event, all[0]);
      return;
    }
    if ((event.target as Element).closest('input:not([type=checkbox], [type=radio]), textarea')) return;
    if (/^[jk/]$/.test(event.key) && keysAreOff()) return;
    if (event.key === '/' || (event.key === 'Escape' && at >= 0)) go(event, input);
    else if (event.key === 'j' || (at >= 0 && event.key === 'ArrowDown')) go(event, all[at + 1]);
    else if (at >= 0 && (event.key === 'ArrowUp' || event.key === 'k')) go(event, all[at - 1] ?? input);
  });
}

function go(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
  if (to instanceof HTMLInputElement) to.select();
}
