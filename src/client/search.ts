/** The search page: results as they are typed, the whole state in the address. */
import { byId } from './dom.ts';
import { type Results, searchCore } from './search/core.ts';
import { showNearest } from './search/empty.ts';
import { showFacets } from './search/facets.ts';
import { resolved, showPlaces } from './search/jump.ts';
import { moveAmongResults } from './search/keyboard.ts';
import { showNear } from './search/near.ts';
import { remember, showRecent } from './search/recent.ts';
import { showResults } from './search/results.ts';
import { paramsOf, readState, type State, writeState } from './search/state.ts';
import { suggestions } from './search/suggest.ts';

const form = byId<HTMLFormElement>('search');
const input = byId<HTMLInputElement>('q');
const count = byId('count');
const list = byId('results');
const found = byId('found');
const near = byId('near');
let state: State = readState();
let latest = 0;

/** Searches for the state as it is; an answer that comes after a later question is dropped. */
async function run(): Promise<Results | undefined> {
  const mine = ++latest;
  const stale = () => mine !== latest;
  const { query, facets, order } = state;
  for (const link of byId('links').querySelectorAll('a')) link.search = `?${paramsOf(state)}`;
  if (query.trim() === '') {
    clear();
    return undefined;
  }
  byId('recent').hidden = true;
  const slow = setTimeout(() => (count.textContent = '正在读取文本'), 300);
  try {
    const core = await searchCore();
    const results = await core.browse(query, { facets, order });
    clearTimeout(slow);
    if (stale()) return undefined;
    const places = await resolved(query).catch(() => null);
    if (stale()) return undefined;
    showPlaces(byId('places'), places);
    // A number that is a clause is found, whether or not the same characters stand in a text.
    const placed = results.total === 0 && (places?.matches.length ?? 0) > 0;
    count.textContent = placed ? '' : inWords(results);
    byId('links').hidden = results.total === 0;
    found.hidden = results.total === 0 && Object.keys(facets).length === 0;
    if (placed) list.replaceChildren();
    else if (results.total > 0) await showResults(list, results, stale);
    else await showNearest(list, results, Object.keys(facets).length > 0, stale);
    if (stale()) return undefined;
    showFacets(byId('facets'), await results.counts(), state, (chosen) => change({ facets: chosen }));
    if (placed) near.hidden = true;
    else await showNear(near, query, results, stale);
    return results;
  } catch {
    if (!stale()) count.textContent = '没有读到文本。请检查网络，再按一次检索。';
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

/** `17条：《规划》12条，《意见》5条` */
function inWords({ total, groups }: Results): string {
  if (total === 0) return '没有条款含有这些字词。';
  const titles = new Map<string, number>();
  for (const { documentTitle, records } of groups)
    titles.set(documentTitle, (titles.get(documentTitle) ?? 0) + records.length);
  const parts = [...titles].map(([title, number]) => `《${title}》${number}条`);
  return parts.length > 1 ? `${total}条：${parts.join('，')}` : (parts[0] ?? '');
}

function clear(): void {
  count.textContent = '';
  found.hidden = true;
  byId('links').hidden = true;
  byId('places').hidden = true;
  near.hidden = true;
  list.replaceChildren();
  showRecent(byId('recent'));
}

function change(next: Partial<State>, step = true): Promise<Results | undefined> {
  state = { ...state, ...next };
  writeState(state, step);
  return run();
}

const typing = suggestions(input, byId('words'), (word) => {
  input.value = word;
  change({ query: word });
});

function typed(): void {
  change({ query: input.value }, false);
  typing.update(input.value.trim());
}

input.addEventListener('input', (event) => (event as InputEvent).isComposing || typed());
input.addEventListener('compositionend', typed);
input.addEventListener('focus', () => searchCore().catch(() => undefined), { once: true });
input.addEventListener('keydown', (event) => {
  if (!event.isComposing && typing.key(event)) event.preventDefault();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  typing.close();
  remember(input.value);
  const results = await change({ query: input.value });
  // A number and nothing else: the reader wants the clause.
  const places = byId('places').querySelectorAll('a');
  if (results?.total === 0 && places.length === 1) places[0]?.click();
});
list.addEventListener('click', (event) => (event.target as Element).closest('a') && remember(input.value));
for (const choice of form.querySelectorAll<HTMLInputElement>('[name=order]'))
  choice.addEventListener('change', () => change({ order: choice.value as State['order'] }));
addEventListener('popstate', restore);
moveAmongResults(input, list);

/** Beside the results there is room for the facets; above them they wait. */
found.toggleAttribute('open', matchMedia('(min-width: 860px)').matches);

function restore(): void {
  state = readState();
  input.value = state.query;
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=order]'))
    choice.checked = choice.value === state.order;
  run();
}
restore();
