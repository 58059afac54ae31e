/** A field above a long list of names: what does not hold the words typed is put away, and so are headings without entries; folded parts open for what they hold. */
const field = document.querySelector<HTMLInputElement>('.name-filter input');
const said = document.querySelector<HTMLElement>('.name-filter [role=status]');
if (field && said) {
  const label = field.closest('label');
  if (label) label.hidden = false;
  const lists = [...document.querySelectorAll<HTMLElement>('main :is(.names, .glossary)')];
  const entries = lists.flatMap((list) => [...list.children] as HTMLElement[]);
  field.addEventListener('input', () => {
    const wanted = field.value.trim().normalize('NFKC').toLowerCase();
    for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
    for (const list of lists) {
      const empty = [...list.children].every((entry) => (entry as HTMLElement).hidden);
      list.hidden = empty;
      const fold = list.closest<HTMLDetailsElement>('details.fold');
      if (fold) fold.open = wanted !== '' && !empty;
      const head = fold ?? (list.previousElementSibling as HTMLElement | null);
      if (head) head.hidden = empty;
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    said.textContent = wanted === '' ? '' : shown === 0 ? '没有含这些字的名称。' : `${shown}个`;
  });
}
