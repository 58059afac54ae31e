/** The search page: query in the URL, results as they are typed. */
import { href } from '../site.ts';

type Client = typeof import('../search/client.ts');

const form = document.querySelector<HTMLFormElement>('#search');
const input = form?.querySelector<HTMLInputElement>('input');
const count = document.querySelector<HTMLElement>('#count');
const list = document.querySelector<HTMLOListElement>('#results');
let client: Promise<Client> | undefined;
let latest = 0;

if (form && input && count && list) {
  const run = async () => {
    const query = input.value.trim();
    const mine = ++latest;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query.toWellFormed())}` : location.pathname);
    if (!query) {
      count.textContent = '';
      list.replaceChildren();
      return;
    }
    client ??= import(/* @vite-ignore */ new URL(href('/search/client.js'), location.href).href);
    const { hits, total } = await (await client).search(query);
    if (mine !== latest) return;
    count.textContent = total === 0 ? `没有条款含有“${query}”。` : `${total} 处条款`;
    list.replaceChildren(...hits.map(row));
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener('input', run);
  if (input.value) run();
}

function row(hit: Awaited<ReturnType<Client['search']>>['hits'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = hit.url;
  link.textContent = `${form?.dataset[`title${hit.doc}`] ?? hit.doc} ${hit.title}`;
  item.appendChild(document.createElement('p')).innerHTML = hit.excerpt;
  return item;
}
