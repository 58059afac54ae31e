/** Citations on a page: today as the day of access, and a button beside each that the reader's script copies it by. */
const today = new Date();
const accessed = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((number) => `${number}`.padStart(2, '0'))
  .join('-');

for (const form of document.querySelectorAll<HTMLElement>('.cite dd')) {
  const citation = form.textContent
    .replace('访问日期', accessed)
    .replace(/^(?=ER {2}- )/m, `Y2  - ${accessed.replaceAll('-', '/')}\n`);
  form.textContent = citation;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'plain';
  copy.textContent = '复制';
  const place = form.closest('details')?.querySelector('summary')?.textContent.trim().replace(/\s+/g, ' ');
  copy.setAttribute(
    'aria-label',
    [`复制${form.previousElementSibling?.textContent}`, place].filter(Boolean).join('，'),
  );
  copy.dataset.copy = citation;
  form.previousElementSibling?.append(copy);
}

/** What needs a script is shown where there is one. */
for (const word of document.querySelectorAll('[data-word]')) word.parentElement?.removeAttribute('hidden');
