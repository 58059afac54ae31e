/** The one box, `/search/box.js`: loaded when a reader first turns to the field in the head of a page. */
import { type Answer, answer, root, warm } from './box/answer.ts';
import { listbox } from './box/listbox.ts';
import { type Option, options } from './box/options.ts';
import { element } from './dom.ts';

export { type Answer, answer } from './box/answer.ts';
export { help, pressed } from './box/help.ts';
export { namedOptions, type Option, wordOptions } from './box/options.ts';

/** Its own style: no page has it before. */
document.head.append(element('link', { rel: 'stylesheet', href: new URL('search/box.css', root).href }));

/** More than this is a text to be checked, and no question. */
const LONGEST = 300;
/** A text on its way to the page that checks it. */
const CARRIED = 'notice';

/** Gives the field its list. `offered`: what of an answer the list shows. */
export function attach(input: HTMLInputElement, offered: (query: string, answer: Answer) => Option[] = options): void {
  const list = listbox(input, ({ path }) => open(path));
  let latest = 0;
  const update = async () => {
    const query = input.value.trim();
    const mine = ++latest;
    const found = query === '' || query.length > LONGEST ? null : await answer(query).catch(() => null);
    if (mine === latest) list.show(found && document.activeElement === input ? offered(query, found) : []);
  };
  warm();
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || update());
  input.addEventListener('compositionend', update);
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && list.key(event)) event.preventDefault();
  });
  input.form?.addEventListener('submit', (event) => {
    latest++;
    list.show([]);
    // Other pages, and that of the search, answer by themselves.
    if (event.defaultPrevented) return;
    event.preventDefault();
    enter(input);
  });
  if (input.value !== '') update();
}

/** What Enter does: opens what is certain, else searches. */
export async function enter({ value }: HTMLInputElement): Promise<void> {
  open((await certain(value)) ?? `/search/?${new URLSearchParams({ q: value.toWellFormed() })}`);
}

/** The page that Enter opens without asking: the one clause that is cited, and for a whole text the page that checks it. */
export async function certain(text: string): Promise<string | null> {
  const query = text.trim();
  if (query.length > LONGEST) return carry(query);
  const cited = (await answer(query).catch(() => null))?.cited;
  const [only, ...others] = cited?.matches ?? [];
  if (!only || others.length > 0) return null;
  return cited?.check === null ? only.url : `/cite/?${new URLSearchParams({ c: query })}`;
}

/** Keeps a text for the page that checks it. */
function carry(text: string): string {
  try {
    sessionStorage.setItem(CARRIED, text);
  } catch {
    // Where storage is refused the page asks for the text.
  }
  return '/verify/';
}

/** Opens a path of the site. */
export const open = (path: string): void => location.assign(new URL(path.slice(1), root));
