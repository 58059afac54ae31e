import { DOOR_KINDS, type Door } from '../../search/doors.ts';
import type { Answer } from './answer.ts';

/** A way on: a page of the site, or a search for words. */
export interface Option {
  /** 地方, 条款, 检索 … */
  kind: string;
  name: string;
  /** How many clauses, or how it was understood. */
  detail: string;
  /** From the root of the site. */
  path: string;
}

const MOST = 8;
const searchFor = (words: string): string => `/search/?${new URLSearchParams({ q: words.toWellFormed() })}`;

/** 唐山市　28段 */
const doorOption = ({ kind, name, url, clauses }: Door): Option => ({
  kind: DOOR_KINDS[kind],
  name,
  detail: clauses > 0 ? `${clauses}段` : '',
  path: url,
});

/** Both at once, where a place and an industry are named: the page of what concerns both. */
function bothOption({ both }: Answer): Option[] {
  if (!both) return [];
  const { place, industry } = both;
  const [placeId = '', industryId = ''] = [place, industry].map(({ url }) => /([^/#]+)\/?$/.exec(url)?.[1]);
  const query = new URLSearchParams({ place: placeId, industry: industryId });
  const name = `${place.name} × ${industry.name}`;
  return [{ kind: '合看', name, detail: '两者都写到的', path: `/for/?${query}` }];
}

/** What was understood as ways on, the surest first. */
export function namedOptions(answer: Answer): Option[] {
  const { cited, doors, unnamed } = answer;
  const clauses = [...(cited?.matches ?? []), ...(cited?.matches.length ? [] : (cited?.suggestions ?? []))];
  const missing: Option[] = unnamed
    ? [
        {
          kind: DOOR_KINDS.place,
          name: unnamed.within.name,
          detail: `文件没有写到${unnamed.name}，它属${unnamed.within.name}`,
          path: unnamed.within.url,
        },
      ]
    : [];
  return [
    ...clauses.map(({ url, name }) => ({ kind: '条款', name, detail: '', path: url })),
    ...bothOption(answer),
    ...doors.map(doorOption),
    ...missing,
  ].slice(0, MOST);
}

/** The words of the texts that lead on: those that pinyin spells, and those that stand for what was typed. */
export const wordOptions = ({ spelled, instead }: Answer): Option[] => [
  ...spelled.map(([word, pinyin, clauses]) => ({
    kind: '检索',
    name: word,
    detail: `${pinyin}　${clauses}条`,
    path: searchFor(word),
  })),
  ...instead.flatMap(({ asked, texts }) =>
    texts.map((word) => ({ kind: '检索', name: word, detail: `文中不说“${asked}”`, path: searchFor(word) })),
  ),
];

/** All that the list below a box shows; last the search for the words as they stand. */
export const options = (query: string, answer: Answer): Option[] => [
  ...namedOptions(answer),
  ...wordOptions(answer).slice(0, MOST),
  {
    kind: '检索',
    name: `“${query.length > 24 ? `${query.slice(0, 24)}…` : query}”`,
    detail: '逐字',
    path: searchFor(query),
  },
];
