/** A forwarding: old path → new path, both from the root of the site. */
export interface Redirect {
  from: string;
  to: string;
}

/** `/forwards.json`: old path → new path of every forwarding, for hosts that follow none: the page of 404 asks it. */
export const FORWARDS = 'forwards.json';

/** A way on that holds in every collection: an expression for a path of the site, and what it becomes (`$1` …). */
export interface Way {
  from: string;
  to: string;
}

const NAME = '([a-z0-9-]+)';
const CLAUSE = '([a-z0-9.-]+?)';
const TEXT = '([pr][0-9]+)';

/** Paragraphs and rows stand in the card and in the forms of their clause; the mentions of all names, the paragraphs of all themes and the descriptions of all tables in one file. */
export const WAYS: readonly Way[] = [
  { from: `^/embed/${NAME}/${CLAUSE}[.]${TEXT}/$`, to: '/embed/$1/$2/#$2.$3' },
  { from: `^/${NAME}/${CLAUSE}[.]${TEXT}[.](json|md|txt)$`, to: '/$1/$2.$4' },
  { from: `^/data/mentions/${NAME}[.]csv$`, to: '/data/mentions.csv' },
  { from: `^/data/themes/${NAME}[.]csv$`, to: '/data/passages.csv' },
  { from: `^/data/${NAME}[.]csv-metadata[.]json$`, to: '/data/csv-metadata.json' },
];

/** Where a path of the site leads by those ways; null where none is of it. */
export function wayOn(path: string): string | null {
  const way = WAYS.find(({ from }) => new RegExp(from).test(path));
  return way ? path.replace(new RegExp(way.from), way.to) : null;
}
