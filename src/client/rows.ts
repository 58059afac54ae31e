import { rowsOfCsv } from '../text/csv.ts';
import { save } from './save.ts';

/** Gives the rows of one away, out of a table of all: those that begin with its id. */
document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-rows]');
  if (!link) return;
  event.preventDefault();
  const answer = await fetch(link.href).catch(() => null);
  if (!answer?.ok) {
    location.assign(link.href);
    return;
  }
  const [head = '', ...rows] = rowsOfCsv(await answer.text());
  const own = rows.filter((row) => row.startsWith(`${link.dataset.rows},`));
  // `text()` takes the mark of UTF-8 away, by which spreadsheets know it.
  save(new Blob(['\ufeff', head, ...own], { type: 'text/csv' }), link.download);
});
