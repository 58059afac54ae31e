/** What the one box understands of what is typed: a citation, names, pinyin. */
import { type Doors, type Understood, understand } from '../../search/doors.ts';
import { looksLikePlace, type Resolved, resolve } from '../../search/resolve.ts';
import { addresses } from '../addresses.ts';

/** A word of the texts, its pinyin syllable by syllable, and how many clauses have it. */
export type Word = [word: string, pinyin: string, clauses: number];

export interface Answer extends Understood {
  /** The clauses that it cites; null where it has not the form of a citation. */
  cited: Resolved | null;
  /** The words that it spells in pinyin. */
  spelled: Word[];
}

/** The root of the site: the form in the head leads to `/search/`. */
export const root = new URL('../', document.querySelector<HTMLFormElement>('header form')?.action).href;
const MOST_WORDS = 8;
const files = new Map<string, Promise<unknown>>();

/** A file below `/search/`, fetched once; tried again after a failure. */
function read<T>(name: string): Promise<T> {
  const kept = files.get(name) as Promise<T> | undefined;
  const made = kept ?? fetch(new URL(`search/${name}`, root)).then((answer) => answer.json() as Promise<T>);
  files.set(name, made);
  made.catch(() => files.delete(name));
  return made;
}

/** Reads the names before the first letter is typed. */
export const warm = (): void => void read<Doors>('doors.json').catch(() => undefined);

/** Rejects where a file cannot be read. */
export async function answer(query: string): Promise<Answer> {
  const [doors, words, catalog] = await Promise.all([
    read<Doors>('doors.json'),
    spelled(query),
    looksLikePlace(query) ? addresses(root) : null,
  ]);
  const cited = catalog ? resolve(query, catalog) : null;
  const [word] = words;
  const named = understand(word ? word[0] : query, doors);
  return { ...named, cited, spelled: words };
}

/** Words that a run of Latin letters spells: `gangtie` or `gt` → 钢铁. */
async function spelled(typed: string): Promise<Word[]> {
  const letters = typed.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-zü]{2,}$/.test(letters)) return [];
  const fits = (pinyin: string) =>
    pinyin.replaceAll(' ', '').startsWith(letters) || pinyin.replace(/(\S)\S*\s?/g, '$1').startsWith(letters);
  return (await read<Word[]>('pinyin.json')).filter(([, pinyin]) => fits(pinyin)).slice(0, MOST_WORDS);
}
