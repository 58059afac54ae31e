/** The page of citations: one match is opened, several are offered, none says what was understood. */
import { resolve } from '../search/resolve.ts';
import { href } from '../site.ts';
import { byId, element } from './dom.ts';
import { addresses } from './search/jump.ts';

const input = byId<HTMLInputElement>('c');
const said = byId('said');
const matches = byId('matches');

async function answer(text: string): Promise<void> {
  matches.replaceChildren();
  if (text.trim() === '') return;
  const catalog = await addresses().catch(() => null);
  if (!catalog) {
    said.textContent = '没有读到条款目录。请检查网络，再试一次。';
    return;
  }
  const found = resolve(text, catalog);
  const [only, ...others] = found.matches;
  if (only && others.length === 0) location.replace(href(only.url));
  else if (only) {
    said.textContent = `有${found.matches.length}处相符，请选一处：`;
    matches.replaceChildren(...found.matches.map(linkTo));
  } else {
    said.textContent = `没有这一处。读到的是：${found.understood}。${found.above ? '最近的上一级是：' : ''}`;
    if (found.above) matches.replaceChildren(linkTo(found.above));
  }
}

const linkTo = ({ url, name }: { url: string; name: string }) =>
  element('li', {}, element('a', { href: href(url) }, name));

byId('cite').addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?${new URLSearchParams({ c: input.value.toWellFormed() })}`);
  answer(input.value);
});
input.value = new URLSearchParams(location.search).get('c') ?? '';
answer(input.value);
