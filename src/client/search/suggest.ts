import { href } from '../../site.ts';
import { element } from '../dom.ts';

/** A word of the texts, its pinyin syllable by syllable, and how many clauses have it. */
type Word = [word: string, pinyin: string, clauses: number];

const MOST = 8;
let words: Promise<Word[]> | undefined;

/** Words that a run of Latin letters spells: `gangtie` or `gt` → 钢铁. */
export async function spelled(typed: string): Promise<Word[]> {
  const letters = typed.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-zü]{2,}$/.test(letters)) return [];
  words ??= fetch(href('/search/pinyin.json')).then((response) => response.json());
  words.catch(() => (words = undefined));
  const fits = (pinyin: string) =>
    pinyin.replaceAll(' ', '').startsWith(letters) || pinyin.replace(/(\S)\S*\s?/g, '$1').startsWith(letters);
  return (await words).filter(([, pinyin]) => fits(pinyin)).slice(0, MOST);
}

/** A list below the field, moved in with the arrow keys; `choose` is told the word. */
export function suggestions(input: HTMLInputElement, list: HTMLElement, choose: (word: string) => void) {
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const mark = (next: number) => {
    active = next;
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', `${i === active}`);
    input.setAttribute('aria-activedescendant', options()[active]?.id ?? '');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const take = (option: HTMLElement | undefined) => {
    const word = option?.dataset.word;
    close();
    if (word) choose(word);
  };
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    take((event.target as Element).closest<HTMLElement>('[role=option]') ?? undefined);
  });
  input.addEventListener('blur', close);
  return {
    close,
    async update(typed: string): Promise<void> {
      const found = await spelled(typed).catch(() => []);
      if (input.value.trim() !== typed) return;
      list.replaceChildren(
        ...found.map(([word, pinyin, clauses], i) => {
          const option = element('li', { id: `word-${i}`, role: 'option' }, word);
          option.append(element('span', {}, pinyin), element('span', { className: 'number' }, `${clauses}条`));
          option.dataset.word = word;
          return option;
        }),
      );
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', `${found.length > 0}`);
      mark(-1);
    },
    /** True where the key was for the list. */
    key(event: KeyboardEvent): boolean {
      if (list.hidden) return false;
      const count = options().length;
      if (event.key === 'ArrowDown') mark((active + 1) % count);
      else if (event.key === 'ArrowUp') mark(active <= 0 ? count - 1 : active - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && active >= 0) take(options()[active]);
      else return false;
      return true;
    },
  };
}
