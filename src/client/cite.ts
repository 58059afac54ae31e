/** The page of citations: one match is opened, several are offered, none says what was understood. */
import { type Resolved, resolve } from '../search/resolve.ts';
import { href } from '../site.ts';
import { addresses } from './addresses.ts';
import { byId, element } from './dom.ts';

const input = byId<HTMLInputElement>('c');
const said = byId('said');
const matches = byId('matches');

async function answer(text: string): Promise<void> {
  matches.replaceChildren();
  said.textContent = '';
  if (text.trim() === '') return;
  const catalog = await addresses(new URL(href('/'), location.href).href).catch(() => null);
  if (!catalog) {
    said.textContent = '没有读到条款目录。请检查网络，再试一次。';
    return;
  }
  const found = resolve(text, catalog);
  const [only, ...others] = found.matches;
  if (only && others.length === 0 && found.check === null) location.replace(href(only.url));
  else show(found);
}

function show(found: Resolved): void {
  const offered = found.matches.length > 0 ? found.matches : found.suggestions;
  said.textContent = [inWords(found), checkInWords(found)].filter(Boolean).join('');
  matches.replaceChildren(...(offered.length > 0 ? offered : found.above ? [found.above] : []).map(linkTo));
}

function inWords({ matches: all, several, understood, suggestions, above }: Resolved): string {
  if (all.length > 1) return several ? `这条引文指${all.length}处：` : `有${all.length}处相符，请选一处：`;
  if (all.length === 1) return '';
  const next = suggestions.length > 0 ? '可能要找的是：' : above ? '最近的上一级是：' : '';
  return `没有这一处。${understood}。${next}`;
}

function checkInWords({ check, matches: all }: Resolved): string {
  if (check === null || all.length === 0) return '';
  return check === 'same' ? '文本校验相符：文字与引用时相同。' : '文本已与引用时不同：文本校验对不上，请核对原文。';
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
