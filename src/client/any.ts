/** Any clause beside any other: `/compare/?a=doc/clause&b=doc/clause`. What narrowed the table of pairs, when it stood here, leads to its page. */
import { parseKey } from '../model/ref.ts';
import { Corpus, type Entry } from '../search/corpus.ts';
import { type Catalog, resolve } from '../search/resolve.ts';
import { href } from '../site.ts';
import { alongside, type Stretch } from '../text/alongside.ts';
import { addresses } from './addresses.ts';
import { byId, element } from './dom.ts';

const CLASS: Record<Stretch['kind'], string | null> = { shared: 's', number: 'c', own: 'o', mark: null };
const form = byId<HTMLFormElement>('any');
const said = byId('any-said');
const place = byId('any-pair');
const legend = byId('any-key');
const root = new URL(href('/'), location.href);
const fields = (['a', 'b'] as const).map((name) => form.elements.namedItem(name) as HTMLInputElement);

/** A clause with all below it, as it is printed. */
interface Side {
  name: string;
  url: string;
  entries: Entry[];
}

/** `plan/2.1` of what was typed: a key itself, or a citation that means one clause. */
function keyIn(text: string, catalog: Catalog): string | null {
  const given = parseKey(text.trim());
  if (catalog.documents.some(({ id, rows }) => id === given?.doc && rows.some(([row]) => row === given.clause)))
    return text.trim();
  const { matches } = resolve(text, catalog);
  const [only] = matches;
  return only && matches.length === 1 && only.id !== '' ? `${only.doc}/${only.id}` : null;
}

async function sideOf(key: string, corpus: Corpus, catalog: Catalog): Promise<Side> {
  const { doc, clause } = parseKey(key) as { doc: string; clause: string };
  const records = corpus.header.parts.flatMap((part, i) =>
    part.doc === doc
      ? Array.from({ length: corpus.size }, (_, record) => record).filter((r) => corpus.partOf(r) === i)
      : [],
  );
  const entries = (await corpus.read(records)).filter(({ id }) => id === clause || id.startsWith(`${clause}.`));
  const document = catalog.documents.find(({ id }) => id === doc);
  return { name: `《${document?.shortTitle}》${entries[0]?.locator ?? ''}`, url: entries[0]?.url ?? '', entries };
}

const wordsOf = ({ entries }: Side): string => entries.map(({ head, text }) => head + text).join('\n');

function shown(side: Side, other: Side): HTMLElement {
  const words = wordsOf(other);
  const paragraphs = side.entries.map(({ head, text }) => {
    const parts = alongside(head + text, words).map((part) => {
      const mark = CLASS[part.kind];
      return mark ? element('span', { className: mark }, part.text) : part.text;
    });
    return element('p', {}, ...parts);
  });
  const where = element('p', { className: 'where' }, element('a', { href: href(side.url) }, side.name));
  const box = element('div', { className: 'side', role: 'group' }, where, element('blockquote', {}, ...paragraphs));
  box.setAttribute('aria-label', side.name);
  return box;
}

async function show(typed: readonly string[]): Promise<void> {
  const [corpus, catalog] = await Promise.all([Corpus.open(root), addresses(root.href)]);
  const keys = typed.map((text) => keyIn(text, catalog));
  const missing = typed.findIndex((text, i) => text.trim() !== '' && keys[i] === null);
  place.replaceChildren();
  legend.hidden = true;
  if (missing >= 0) {
    said.textContent = `没有找到“${typed[missing]}”指的是哪一条：请写明文件和条款，或用条款页上的地址。`;
    return;
  }
  const [a, b] = await Promise.all(keys.map((key) => (key === null ? null : sideOf(key, corpus, catalog))));
  keys.forEach((key, i) => {
    if (key !== null) (fields[i] as HTMLInputElement).value = key;
  });
  if (!a || !b) {
    said.textContent = '还差一条：写上另一条的引文、编号或网址。';
    return;
  }
  said.textContent = `${a.name}与${b.name}`;
  legend.hidden = false;
  place.replaceChildren(shown(a, b), shown(b, a));
}

const run = (typed: readonly string[]) =>
  show(typed).catch(() => {
    said.textContent = '没有读到原文。请检查网络，再试一次。';
  });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = fields.map(({ value }) => value.toWellFormed());
  run(typed).then(() => {
    const [a = '', b = ''] = fields.map(({ value }) => value);
    history.replaceState(null, '', `?${new URLSearchParams({ a, b })}`);
  });
});
const asked = new URLSearchParams(location.search);
const given = ['a', 'b'].map((name) => asked.get(name) ?? '');
if (given.some((value) => value.includes('/'))) {
  fields.forEach((field, i) => {
    field.value = given[i] ?? '';
  });
  form.scrollIntoView();
  run(given);
} else if (
  location.hash !== '#possible' &&
  ['a', 'b', 'type', 'direction', 'subject', 'strength', 'from'].some((name) => asked.get(name))
) {
  const { from, to } = { from: asked.get('from'), to: asked.get('to') };
  const table = document.querySelector<HTMLAnchorElement>(
    from && to ? `a.all-pairs[href$="/${CSS.escape(from)}/${CSS.escape(to)}/pairs/"]` : 'a.all-pairs',
  );
  if (table) location.replace(table.href + location.search);
}
