/** The search page: results as they are typed, the whole state in the address. */
import { byId } from './dom.ts';
import { type Results, searchCore } from './search/core.ts';
import { showNearest } from './search/empty.ts';
import { showFacets } from './search/facets.ts';
import { moveAmongResults } from './search/keyboard.ts';
import { showNear } from './search/near.ts';
import { remember, showRecent } from './search/recent.ts';
import { showResults } from './search/results.ts';
import { paramsOf, readState, type State, writeState } from './search/state.ts';
import { boxModule, readAs, showCited, showNames, showQuotation, showReading } from './search/understood.ts';

const form = byId<HTMLFormElement>('order');
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
    const [core, box] = await Promise.all([searchCore(), boxModule()]);
    const options = { facets, order };
    const results = await core.browse(query, options);
    clearTimeout(slow);
    if (stale()) return undefined;
    const answer = await box.answer(query);
    const cited = results.total === 0 && (answer.cited?.matches.length ?? 0) > 0;
    const reading = results.total > 0 || cited ? null : await readAs(core, query, answer, options);
    if (stale()) return undefined;
    const shown = reading?.results ?? results;
    showCited(byId('places'), results.total > 0 && !answer.cited?.matches.length ? null : answer.cited);
    showNames(byId('names'), box, answer);
    showReading(byId('reading'), query, reading);
    byId('quotation').hidden = true;
    // A number that is a clause is found, whether or not the same characters stand in a text.
    count.textContent = cited ? '' : inWords(shown);
    byId('links').hidden = results.total === 0;
    found.hidden = shown.total === 0 && Object.keys(facets).length === 0;
    let quoted = false;
    if (cited) list.replaceChildren();
    else if (shown.total > 0) await showResults(list, shown, stale);
    else {
      const known = ['places', 'names'].some((id) => !byId(id).hidden);
      await showNearest(list, results, { narrowed: Object.keys(facets).length > 0, known, stale });
      quoted = await showQuotation(byId('quotation'), query, stale).catch(() => false);
    }
    if (stale()) return undefined;
    showFacets(byId('facets'), await shown.counts(), state, (chosen) => change({ facets: chosen }));
    if (cited || reading || quoted) near.hidden = true;
    else showNear(near, query, results, stale);
    return results;
  } catch {
    if (!stale()) count.textContent = '没有读到文本。请检查网络，再按一次检索；自己建站的，先运行 npm run build。';
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
  for (const id of ['places', 'names', 'reading', 'quotation', 'near']) byId(id).hidden = true;
  list.replaceChildren();
  showRecent(byId('recent'));
}

function change(next: Partial<State>, step = true): Promise<Results | undefined> {
  state = { ...state, ...next };
  writeState(state, step);
  return run();
}

/** Nothing is loaded before the first key. The list below the field is for pinyin; all else is said above the results. */
let started = false;
function start(): void {
  started = true;
  searchCore().catch(() => undefined);
  boxModule()
    .then(({ attach, wordOptions }) => attach(input, (_, answer) => wordOptions({ ...answer, instead: [] })))
    .catch(() => undefined);
}
for (const first of ['keydown', 'input']) input.addEventListener(first, () => started || start(), { once: true });

const typed = () => change({ query: input.value }, false);
input.addEventListener('input', (event) => (event as InputEvent).isComposing || typed());
input.addEventListener('compositionend', typed);
input.form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  remember(input.value);
  change({ query: input.value });
  const box = await boxModule();
  const path = await box.certain(input.value);
  if (path) box.open(path);
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
if (state.query === '') input.focus({ preventScroll: true });
