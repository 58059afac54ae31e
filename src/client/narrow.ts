/** A list that its form narrows by what stands in the attributes of its rows; the state is in the URL, so that a narrowed list can be linked to. */
export interface Narrowed {
  form: HTMLFormElement;
  /** Where the number of rows is told. */
  shown: HTMLElement;
  rows: readonly HTMLElement[];
  /** What holds rows, and is hidden where it has none left. */
  groups: readonly HTMLElement[];
  /** The attributes that may be asked for: `type` is `data-type`. */
  keys: readonly string[];
  /** What a row is counted as: 对. */
  unit: string;
}

/** Shows the form and keeps the list to what it says. */
export function narrow({ form, shown, rows, groups, keys, unit }: Narrowed): void {
  const state = new URLSearchParams(location.search);
  const apply = () => {
    for (const row of rows) row.hidden = keys.some((key) => state.get(key) && state.get(key) !== row.dataset[key]);
    for (const group of groups) {
      group.hidden = rows.every((row) => row.hidden || !group.contains(row));
      if (group instanceof HTMLDetailsElement) group.open = keys.some((key) => state.get(key));
    }
    const count = rows.filter((row) => !row.hidden).length;
    shown.textContent = count === rows.length ? `共${count}${unit}` : `${count}${unit}，共${rows.length}${unit}`;
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
    for (const key of keys) state.delete(key);
    apply();
  });
  apply();
}
