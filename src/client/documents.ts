/** Narrows the list of the documents by year, kind and issuer. */
import { byId } from './dom.ts';
import { narrow } from './narrow.ts';

narrow({
  form: byId<HTMLFormElement>('filters'),
  shown: byId('shown'),
  rows: [...document.querySelectorAll<HTMLElement>('.document-lines > li')],
  groups: [...document.querySelectorAll<HTMLElement>('[data-group]')],
  keys: ['year', 'kind', 'issuer'],
  unit: '份',
});
