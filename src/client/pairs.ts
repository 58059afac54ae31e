/** Filters the table of pairs; the state is in the URL, so that a filtered table can be linked to. */
const form = document.querySelector<HTMLFormElement>('#filters');
const shown = document.querySelector<HTMLElement>('#shown');
const KEYS = ['type', 'direction', 'subject', 'strength', 'a', 'b'] as const;

if (form && shown) {
  const state = new URLSearchParams(location.search);
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('.pairs tr[data-type]')];
  const apply = () => {
    for (const row of rows) row.hidden = KEYS.some((key) => state.get(key) && state.get(key) !== row.dataset[key]);
    for (const body of document.querySelectorAll<HTMLElement>('.pairs tbody')) {
      body.hidden = !body.querySelector('tr[data-type]:not([hidden])');
    }
    const count = rows.filter((row) => !row.hidden).length;
    shown.textContent = count === rows.length ? `共 ${count} 对` : `${count} 对，共 ${rows.length} 对`;
    const query = state.toString();
    history.replaceState(null, '', (query ? `?${query}` : location.pathname) + location.hash);
  };
  form.hidden = false;
  for (const select of form.querySelectorAll('select')) select.value = state.get(select.name) ?? '';
  form.addEventListener('change', (event) => {
    const { name, value } = event.target as HTMLSelectElement;
    if (value) state.set(name, value);
    else state.delete(name);
    apply();
  });
  form.addEventListener('reset', () => {
    for (const key of KEYS) state.delete(key);
    apply();
  });
  apply();
}
