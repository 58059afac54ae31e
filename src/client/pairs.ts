/** Narrows the table of pairs, by the form and by a ribbon of the picture. */
import { byId } from './dom.ts';
import { narrow } from './narrow.ts';

narrow({
  form: byId<HTMLFormElement>('filters'),
  shown: byId('shown'),
  rows: [...document.querySelectorAll<HTMLElement>('.pairs tr[data-type]')],
  groups: [...document.querySelectorAll<HTMLElement>('details:has(> div > .pairs)')],
  // `a` and `b` are sections of the picture.
  keys: ['type', 'direction', 'subject', 'strength', 'a', 'b'],
  unit: '对',
});
