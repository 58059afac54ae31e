/** The page of lines: the query and their order in the address, the table and the file made of the same lines. */
import { csvFile } from '../model/spreadsheet.ts';
import { href } from '../site.ts';
import { byId, element } from './dom.ts';
import { save } from './save.ts';
import { paramsOf, readState, type State } from './search/state.ts';

type Module = typeof import('../search/concordance.ts');
type Concordance = Awaited<ReturnType<Module['concordance']>>;
type Line = Concordance['lines'][number];
type Order = 'text' | 'left' | 'right';

const STEP = 200;
const AROUND = 40;
const form = byId<HTMLFormElement>('kwic');
const input = byId<HTMLInputElement>('q');
const count = byId('count');
const list = byId('lines');
const collator = new Intl.Collator('zh-CN');
let shown: Concordance = { lines: [], parts: [] };
let latest = 0;
/** Chosen on the page of the search. */
let facets: State['facets'] = {};

const orderOf = (): Order => new FormData(form).get('by') as Order;
const reversed = (text: string): string => [...text].reverse().join('');

/** Sorted by the characters nearest to the hit. */
function sorted(lines: readonly Line[], order: Order): Line[] {
  if (order === 'text') return [...lines];
  const key = ({ left, right }: Line) => (order === 'right' ? right.slice(0, AROUND) : reversed(left.slice(-AROUND)));
  const keyed = lines.map((line) => ({ line, key: key(line) }));
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
}

async function run(): Promise<void> {
  const mine = ++latest;
  const query = input.value.trim();
  remember(query);
  byId<HTMLAnchorElement>('back').search = `?${paramsOf({ query, facets })}`;
  if (query === '') shown = { lines: [], parts: [] };
  else {
    try {
      const { concordance }: Module = await import(
        /* @vite-ignore */ new URL(href('/search/concordance.js'), location.href).href
      );
      const found = await concordance(query, { facets });
      if (mine !== latest) return;
      shown = found;
    } catch {
      if (mine !== latest) return;
      count.textContent = '没有读到文本。请检查网络，再试一次。';
      return;
    }
  }
  count.textContent = query === '' ? '' : inWords();
  byId('after').hidden = shown.lines.length === 0;
  byId('narrowed').hidden = Object.keys(facets).length === 0;
  drawParts();
  drawLines();
}

/** The address of what is shown. */
function remember(query: string): void {
  const params = paramsOf({ query, facets });
  if (orderOf() !== 'text') params.set('by', orderOf());
  history.replaceState(null, '', params.size > 0 ? `?${params}` : location.pathname);
}

/** Occurrences by document: all of it, then its parts. */
function drawParts(): void {
  byId('frequency').hidden = shown.parts.length === 0;
  const rows = totals().flatMap(({ title, own, clauses, lines }) => [
    rowOfTable('th', `《${title}》`, '全文', clauses, lines),
    ...own.map((part) => rowOfTable('td', '', part.part, part.clauses, part.lines)),
  ]);
  byId('parts').replaceChildren(...rows);
}

function rowOfTable(name: 'th' | 'td', ...cells: (string | number)[]): HTMLTableRowElement {
  const [first = '', ...rest] = cells;
  return element('tr', {}, element(name, {}, `${first}`), ...rest.map((cell) => element('td', {}, `${cell}`)));
}

function totals() {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return [...new Set(shown.parts.map(({ documentTitle }) => documentTitle))].map((title) => {
    const own = shown.parts.filter(({ documentTitle }) => documentTitle === title);
    return { title, own, clauses: sum(own.map((part) => part.clauses)), lines: sum(own.map((part) => part.lines)) };
  });
}

/** `43处：《规划》35处，《意见》8处` */
function inWords(): string {
  if (shown.lines.length === 0) return '没有出现。';
  const parts = totals().map(({ title, lines }) => `《${title}》${lines}处`);
  return parts.length > 1 ? `${shown.lines.length}处：${parts.join('，')}` : (parts[0] ?? '');
}

function drawLines(): void {
  const lines = sorted(shown.lines, orderOf());
  const more = element('button', { type: 'button' });
  let at = 0;
  const next = () => {
    list.append(...lines.slice(at, at + STEP).map(rowOf));
    at = Math.min(lines.length, at + STEP);
    more.textContent = `再列出${Math.min(STEP, lines.length - at)}行`;
    more.hidden = at >= lines.length;
  };
  more.addEventListener('click', next);
  list.replaceChildren();
  list.parentElement?.querySelector('.more')?.remove();
  more.className = 'more';
  list.after(more);
  next();
}

function rowOf({ documentTitle, locator, href: address, left, hit, right }: Line): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: address }, `《${documentTitle}》${locator}`),
    element('span', { className: 'left' }, element('span', {}, left.slice(-AROUND))),
    element('mark', {}, hit),
    element('span', { className: 'right' }, right.slice(0, AROUND)),
  );
}

/** The lines as a file, in the dialect of the data files. */
function csv(lines: readonly Line[]): string {
  const names = [
    'doc',
    'clause',
    'key',
    'citation',
    'address',
    'locator',
    'part',
    'left',
    'hit',
    'right',
    'href',
  ] as const;
  const rows = lines.map((line) => ({
    ...line,
    key: `${line.doc}/${line.clause}`,
    citation: `《${line.documentTitle}》${line.locator}`,
    address: line.href,
  }));
  return csvFile([names, ...rows.map((row) => names.map((name) => row[name]))]);
}

byId('csv').addEventListener('click', () => {
  const blob = new Blob([csv(sorted(shown.lines, orderOf()))], { type: 'text/csv;charset=utf-8' });
  save(blob, `${input.value.trim().replace(/[\\/:*?"<>|]/g, '_')}.csv`);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
form.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name !== 'by') return;
  remember(input.value.trim());
  drawLines();
});

byId('whole').addEventListener('click', () => {
  facets = {};
  run();
  input.focus();
});

const asked = readState();
facets = asked.facets;
input.value = asked.query;
const order = new URLSearchParams(location.search).get('by') ?? 'text';
const chosen = form.querySelector<HTMLInputElement>(`[name=by][value=${CSS.escape(order)}]`);
if (chosen) chosen.checked = true;
if (input.value) run();
