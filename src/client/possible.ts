/** Narrows what may be related to two documents, as an arc of the picture asks. */
import { byId } from './dom.ts';
import { narrow } from './narrow.ts';

narrow({
  form: byId<HTMLFormElement>('possible-filters'),
  shown: byId('possible-shown'),
  rows: [...document.querySelectorAll<HTMLElement>('#possible-rows > li')],
  groups: [],
  keys: ['from', 'to'],
  unit: '对',
});
