import { element } from '../dom.ts';
import type { Option } from './options.ts';

/** A list below the field, moved in with the arrow keys; `choose` is told what was chosen. */
export function listbox(input: HTMLInputElement, choose: (option: Option) => void) {
  const list = element('ul', { id: 'box-list', className: 'box-list', role: 'listbox', hidden: true });
  list.setAttribute('aria-label', '可以打开的');
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);
  let shown: readonly Option[] = [];
  let active = -1;
  const mark = (next: number) => {
    active = next;
    for (const [i, item] of [...list.children].entries()) item.setAttribute('aria-selected', `${i === active}`);
    const item = list.children[active];
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (options: readonly Option[]) => {
    shown = options;
    list.replaceChildren(...options.map(itemOf));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', `${!list.hidden}`);
    mark(-1);
  };
  const take = (option: Option | undefined) => {
    show([]);
    if (option) choose(option);
  };
  list.addEventListener('mousedown', (event) => {
    const item = (event.target as Element).closest('[role=option]');
    event.preventDefault();
    take(shown[[...list.children].indexOf(item as Element)]);
  });
  input.addEventListener('blur', () => show([]));
  /** True where the key was for the list. */
  const key = (event: KeyboardEvent): boolean => {
    if (list.hidden) return false;
    if (event.key === 'ArrowDown') mark((active + 1) % shown.length);
    else if (event.key === 'ArrowUp') mark(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && active >= 0) take(shown[active]);
    else return false;
    return true;
  };
  return { show, key };
}

const itemOf = ({ kind, name, detail }: Option, i: number): HTMLLIElement =>
  element(
    'li',
    { id: `box-option-${i}`, role: 'option' },
    element('span', { className: 'kind' }, kind),
    element('b', {}, name),
    element('span', {}, detail),
  );
