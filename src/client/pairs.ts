/** Narrows the table of pairs, by the form and by a ribbon of the picture. */
import { byId } from './dom.ts';
import { narrow } from './narrow.ts';

/** `a` and `b` are sections of the picture; with a slash they are any two clauses, which are shown above. */
const isSection = (name: string) => !new URLSearchParams(location.search).get(name)?.includes('/');

narrow({
  form: byId<HTMLFormElement>('filters'),
  shown: byId('shown'),
  rows: [...document.querySelectorAll<HTMLElement>('.pairs tr[data-type]')],
  groups: [...document.querySelectorAll<HTMLElement>('.pairs tbody')],
  keys: ['type', 'direction', 'subject', 'strength', 'from', 'to', ...['a', 'b'].filter(isSection)],
  unit: '对',
});
