/** Names that lead to a page: places, bodies, industries, terms … What the one box knows beside the texts. */
import { onceFor } from '../model/once.ts';
import { shortPlace } from '../model/place-name.ts';
import { foldingOf } from './fold.ts';
import { likeness } from './short-name.ts';

/** The kinds of doors, as they are named to readers. */
export const DOOR_KINDS = {
  place: '地方',
  body: '责任单位',
  industry: '行业',
  matter: '事项',
  document: '文件',
  term: '名词',
  park: '园区基地',
  firm: '企业机构',
  programme: '项目工程',
  page: '本站',
} as const;
export type DoorKind = keyof typeof DOOR_KINDS;

/** `clauses` is how many name it; then its other names, those of the texts first. */
export type DoorRow = [name: string, path: string, clauses: number, ...names: string[]];

/** `/search/doors.json`. */
export interface Doors {
  /** Paths are below `folder`; `words` of a theme show a thing to be of it. */
  groups: { kind: DoorKind; folder: string; rows: DoorRow[]; words?: string[][] }[];
  /** What people say → what the texts say. */
  said: [asked: string[], texts: string[], why: string][];
  /** Divisions of the province that no document names, with the place in the group of places that they belong to. */
  unnamed: [name: string, place: number][];
  variants: string;
}

export interface Door {
  kind: DoorKind;
  name: string;
  url: string;
  clauses: number;
  /** Other names, those of the texts first. */
  names: string[];
  /** 3: its name or a form of it; 2: a short name, or a word of it; 1: part of what was typed, or the other way round. */
  sure: 1 | 2 | 3;
}

/** What a box understood of words. */
export interface Understood {
  /** The surest first. */
  doors: Door[];
  /** Where the texts use other words: those, and why. */
  instead: { asked: string; texts: string[]; why: string }[];
  /** A division that no document names, and the place that it belongs to. */
  unnamed: { name: string; within: Door } | null;
  /** A place and an industry, both named. */
  both: { place: Door; industry: Door } | null;
}

interface Known extends Omit<Door, 'sure'> {
  keys: string[];
  words: string[];
}
interface Ready {
  known: Known[];
  said: { keys: string[]; asked: string[]; texts: string[]; why: string }[];
  key(text: string): string;
}

const MOST = 8;
/** A longer text is a quotation or a notice, and no name. */
const LONGEST = 60;
const NONE: Understood = { doors: [], instead: [], unnamed: null, both: null };
const readyFor = onceFor(prepare);

/** What the words of a query name. Empty for what names nothing. */
export function understand(query: string, doors: Doors): Understood {
  const ready = readyFor(doors);
  const asked = ready.key(query);
  if (asked.length < 2 || asked.length > LONGEST) return NONE;
  const instead = insteadOf(asked, ready);
  const found = ready.known.flatMap((known) => {
    const sure = sureness(asked, known);
    return sure === 0 ? [] : [{ known, sure }];
  });
  const led = instead.flatMap(({ texts }) => texts.flatMap((text) => exactly(ready.key(text), ready)));
  const unnamed = unnamedIn(asked, doors, ready);
  const all = [...found, ...led.map((known) => ({ known, sure: 2 as const }))].map(({ known, sure }) =>
    door(known, sure),
  );
  const sorted = unique(all.sort((a, b) => b.sure - a.sure || b.clauses - a.clauses));
  const named = partsOf(asked, ready);
  const place = named.find(({ kind }) => kind === 'place');
  const industry = named.find(({ kind }) => kind === 'industry' || kind === 'matter');
  const best = sorted.some(({ sure }) => sure > 1)
    ? sorted.filter(({ sure, kind }) => sure > 1 || kind === 'place')
    : sorted;
  return {
    doors: unique([...best, ...(best.length > 0 && (best[0]?.sure ?? 0) > 1 ? [] : named)]).slice(0, MOST),
    instead,
    unnamed,
    both: place && industry && place.url !== industry.url ? { place, industry } : null,
  };
}

function prepare({ groups, said, variants }: Doors): Ready {
  const { fold } = foldingOf(variants);
  const key = (text: string) => fold(text).replace(/[\s《》“”"'‘’「」『』（）(),，。、：:；;？?！!·—-]/gu, '');
  const known = groups.flatMap(({ kind, folder, rows, words }) =>
    rows.map(([name, path, clauses, ...names], i): Known => {
      const url = path.startsWith('/') ? path : folder + (path.startsWith('#') ? path : `${path}/`);
      const all = [name, ...names].flatMap((one) => (kind === 'place' ? [one, shortPlace(one)] : [one]));
      const keys = [...new Set(all.map(key))].filter(({ length }) => length > 1);
      return { kind, name, url, clauses, names, keys, words: (words?.[i] ?? []).map(key) };
    }),
  );
  return {
    known,
    said: said.map(([asked, texts, why]) => ({ keys: asked.map(key), asked, texts, why })),
    key,
  };
}

const door = ({ kind, name, url, clauses, names }: Known, sure: Door['sure']): Door => ({
  ...{ kind, name, url, clauses, names, sure },
});

function sureness(asked: string, { kind, keys, words, name }: Known): 0 | 1 | 2 | 3 {
  if (keys.includes(asked) || (kind === 'place' && keys.includes(shortPlace(asked)))) return 3;
  if (words.includes(asked)) return 2;
  if (kind === 'body') {
    const like = likeness(asked, name);
    if (like > 0) return like;
  }
  return keys.some((key) => key.includes(asked)) ? 1 : 0;
}

const exactly = (key: string, { known }: Ready): Known[] =>
  known.filter(({ keys, words }) => keys.includes(key) || words.includes(key));

/** The words that the texts use for what was asked: of the whole, or of a longer question that has it. */
function insteadOf(asked: string, { said }: Ready): Understood['instead'] {
  return said.flatMap(({ keys, asked: words, texts, why }) => {
    const at = keys.findIndex(
      (key) => key === asked || (key.length > 2 && likeness(asked, key) === 2) || asked.includes(key),
    );
    return at < 0 ? [] : [{ asked: words[at] ?? '', texts, why }];
  });
}

/** The names that stand in a longer question, the longest first, none within another. */
function partsOf(asked: string, { known }: Ready): Door[] {
  const hits = known.flatMap((one) =>
    [...one.keys, ...one.words]
      .map((key) => ({ one, key, at: asked.indexOf(key) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.key.length - a.key.length)
      .slice(0, 1),
  );
  hits.sort((a, b) => b.key.length - a.key.length || b.one.clauses - a.one.clauses);
  const taken: { from: number; to: number }[] = [];
  return hits
    .filter(({ at, key }) => {
      const to = at + key.length;
      if (taken.some((t) => at < t.to && t.from < to && !(t.from === at && t.to === to))) return false;
      taken.push({ from: at, to });
      return true;
    })
    .map(({ one }) => door(one, 1));
}

function unnamedIn(asked: string, { unnamed, groups }: Doors, { key, known }: Ready): Understood['unnamed'] {
  const row = unnamed.find(([name]) => [key(name), key(shortPlace(name))].some((k) => k.length > 1 && k === asked));
  const places = groups.find(({ kind }) => kind === 'place');
  const city = row && known.find(({ kind, name }) => kind === 'place' && name === places?.rows[row[1]]?.[0]);
  return row && city ? { name: row[0], within: door(city, 2) } : null;
}

const unique = (list: readonly Door[]): Door[] => list.filter((a, i) => list.findIndex((b) => a.url === b.url) === i);
