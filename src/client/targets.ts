/** The table of targets: filters, order and downloads. Without this script the table is whole and in order of theme. */
import { href } from '../site.ts';
import { save } from './save.ts';
import type { ExportRow } from './target-export.ts';
import { type Facts, matches, ORDERS, readState, type State, writeState } from './target-filter.ts';

interface Row {
  element: HTMLTableRowElement;
  home: HTMLTableSectionElement;
  facts: Facts;
}

const table = document.querySelector<HTMLTableElement>('table.targets');
const form = document.querySelector<HTMLFormElement>('#filters');
const found = document.querySelector<HTMLElement>('#count');
const nothing = document.querySelector<HTMLElement>('#nothing');
if (table && form && found && nothing) {
  const sections = [...table.tBodies];
  const rows = sections.flatMap((home) =>
    [...home.querySelectorAll<HTMLTableRowElement>('tr[data-id]')].map((element) => ({
      element,
      home,
      facts: factsOf(element),
    })),
  );
  const sorted = table.appendChild(document.createElement('tbody'));
  sorted.setAttribute('role', 'rowgroup');
  let shown: Row[] = rows;

  const apply = (state: State) => {
    shown = arrange(rows, sections, sorted, state);
    found.textContent = shown.length === rows.length ? `共${rows.length}项` : `${shown.length}项，共${rows.length}项`;
    nothing.hidden = shown.length > 0;
    table.hidden = shown.length === 0;
    history.replaceState(null, '', writeState(state) || location.pathname);
  };
  const read = () => readState(new URLSearchParams([...new FormData(form)] as [string, string][]).toString());
  for (const id of ['#filter-box', '#found']) document.querySelector<HTMLElement>(id)?.removeAttribute('hidden');
  for (const [field, value] of Object.entries(readState(location.search))) {
    const control = form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement | null;
    if (!control) continue;
    control.value = value;
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
  }
  if (matchMedia('(max-width: 859px)').matches && location.search === '')
    form.closest('details')?.removeAttribute('open');
  apply(read());
  form.addEventListener('input', () => apply(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => apply(read())));
  offerDownloads(() => shown);
}

function factsOf({ dataset, textContent, cells }: HTMLTableRowElement): Facts {
  const { doc = '', theme = '', deadline = '', value, unit = '', words = '', order = '' } = dataset;
  return {
    doc,
    theme,
    places: dataset.places?.split(' ') ?? [],
    deadline,
    class: dataset.class ?? '',
    nature: dataset.nature ?? 'none',
    value: value === undefined ? null : Number(value),
    unit,
    name: cells[0]?.textContent?.trim() ?? '',
    words: `${textContent} ${words}`,
    order: Number(order),
  };
}

/** Shows the rows that match, under their themes or, in another order, in a section of their own. */
function arrange(
  rows: readonly Row[],
  sections: readonly HTMLTableSectionElement[],
  sorted: HTMLTableSectionElement,
  state: State,
): Row[] {
  const shown = rows.filter(({ facts }) => matches(facts, state));
  const order = ORDERS[state.sort];
  if (order) shown.sort((a, b) => order(a.facts, b.facts));
  for (const { element, home } of order ? [] : rows) home.append(element);
  for (const { element } of order ? shown : []) sorted.append(element);
  const visible = new Set(shown);
  for (const row of rows) row.element.hidden = !visible.has(row);
  for (const section of sections) section.hidden = Boolean(order) || !shown.some(({ home }) => home === section);
  return shown;
}

function offerDownloads(shown: () => readonly Row[]): void {
  const offer = document.querySelector<HTMLElement>('#download-some');
  if (!offer) return;
  offer.hidden = false;
  offer.addEventListener('click', async (event) => {
    const format = (event.target as HTMLElement).dataset.format;
    if (format !== 'csv' && format !== 'xlsx') return;
    const rows = shown();
    const blob = await (format === 'csv' ? csvBlob(rows) : xlsxBlob(rows)).catch(() => null);
    if (blob) save(blob, `指标-${rows.length}项.${format}`);
    else (event.target as HTMLElement).textContent = '没有下载，请检查网络再试';
  });
}

async function csvBlob(rows: readonly Row[]): Promise<Blob> {
  const { csvOf } = await import('./target-export.ts');
  const published = await (await fetch(href('/data/targets.csv'))).text();
  const ids = rows.map(({ element }) => element.dataset.id ?? '');
  return new Blob([csvOf(published, ids)], { type: 'text/csv' });
}

async function xlsxBlob(rows: readonly Row[]): Promise<Blob> {
  const { xlsxOf } = await import('./target-export.ts');
  return xlsxOf(await exportRows(rows));
}

/** The published records of the rows, with the words that the page has for them. */
async function exportRows(rows: readonly Row[]): Promise<ExportRow[]> {
  const list: ExportRow['target'][] = await (await fetch(href('/data/targets.json'))).json();
  const byId = new Map(list.map((target) => [target.id, target]));
  return rows.flatMap(({ element, home, facts }) => {
    const target = byId.get(element.dataset.id ?? '');
    const link = element.querySelector<HTMLAnchorElement>('th a');
    if (!target || !link) return [];
    const option = (field: string, value: string) =>
      form?.querySelector(`[name=${field}] option[value="${value}"]`)?.textContent ?? value;
    return [
      {
        target,
        doc: option('doc', facts.doc),
        theme: home.querySelector('th')?.textContent?.trim() ?? facts.theme,
        class: option('class', facts.class),
        place: element.querySelector('.place')?.textContent?.trim() ?? target.clause,
        address: link.href,
      },
    ];
  });
}
