import { element } from '../dom.ts';
import type { Results } from './core.ts';
import type { State } from './state.ts';

type Counts = Awaited<ReturnType<Results['counts']>>;

/** Values of a facet that are shown before the reader asks for all. */
const FEW = 12;

/** Draws the facets with what each value would leave; a change is told to `changed`. Values that leave nothing are left out. */
export function showFacets(
  place: HTMLElement,
  counts: Counts,
  state: State,
  changed: (facets: State['facets']) => void,
): void {
  const focused = document.activeElement?.id;
  const drawn = counts.flatMap((facet) => {
    const chosen = state.facets[facet.id] ?? [];
    const values = facet.values.filter(({ id, count }) => count > 0 || chosen.includes(id));
    if (values.length === 0 || (values.length === 1 && facet.values.length > 1 && chosen.length === 0)) return [];
    const boxes = values.map((value) => boxOf(facet.id, value, chosen, state, changed));
    const all = element('details', {}, element('summary', {}, `全部${values.length}项`), ...boxes.slice(FEW));
    all.open = values.slice(FEW).some(({ id }) => chosen.includes(id));
    const rest = boxes.length > FEW ? [all] : [];
    return [element('fieldset', {}, element('legend', {}, facet.name), ...boxes.slice(0, FEW), ...rest)];
  });
  place.replaceChildren(...drawn);
  if (focused) document.getElementById(focused)?.focus();
}

function boxOf(
  facet: string,
  { id, name, count }: Counts[number]['values'][number],
  chosen: readonly string[],
  state: State,
  changed: (facets: State['facets']) => void,
): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', id: `facet-${facet}-${id}`, checked: chosen.includes(id) });
  box.addEventListener('change', () => {
    const values = box.checked ? [...chosen, id] : chosen.filter((value) => value !== id);
    const facets = { ...state.facets, [facet]: values };
    if (values.length === 0) delete facets[facet];
    changed(facets);
  });
  return element('label', {}, box, element('span', {}, name), element('span', { className: 'number' }, `${count}`));
}
