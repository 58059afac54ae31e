import { keysAreOff, switchKeys } from './off.ts';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['j　k', '下一条、上一条'],
  ['→　←', '下一页、上一页'],
  ['/', '检索框'],
  ['?', '本说明'],
  ['Esc', '关闭'],
];

let dialog: HTMLDialogElement | undefined;

/** What the keys do, and the switch for those of one character, which may be in the way of speech input. */
export function help(): void {
  dialog ??= make();
  dialog.showModal();
}

/** What `/` and `?` do on every page. */
export function pressed(key: string): void {
  if (keysAreOff()) return;
  if (key === '?') help();
  else document.querySelector<HTMLInputElement>('header input')?.select();
}

function make(): HTMLDialogElement {
  const made = document.body.appendChild(document.createElement('dialog'));
  made.className = 'help';
  made.ariaLabel = '键盘操作';
  const rows = KEYS.map(([keys, what]) => `<dt>${keys}</dt><dd>${what}</dd>`).join('');
  made.innerHTML = `<h2>键盘操作</h2><dl>${rows}</dl><form method="dialog"><p><label><input type="checkbox"> 停用单键快捷键（j、k、/、? 和左右箭头）</label></p><button>关闭</button></form>`;
  const box = made.querySelector('input');
  if (box) {
    box.checked = keysAreOff();
    box.addEventListener('change', () => switchKeys(!box.checked));
  }
  return made;
}
