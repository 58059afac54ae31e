/** Citations on a page: today as the day of access, and a button beside each that copies it. */
const today = new Date();
const accessed = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((number) => `${number}`.padStart(2, '0'))
  .join('-');

for (const form of document.querySelectorAll<HTMLElement>('.cite dd')) {
  const citation = form.textContent.replace('访问日期', accessed);
  form.textContent = citation;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'plain';
  copy.textContent = '复制';
  copy.setAttribute('aria-label', `复制${form.previousElementSibling?.textContent}`);
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(citation);
    copy.textContent = '已复制';
    setTimeout(() => (copy.textContent = '复制'), 1600);
  });
  form.previousElementSibling?.append(copy);
}
