import type { Records } from '../model/dataset.ts';
import { KIND_FOLDER } from '../model/entity.ts';
import { keyOf, parseKey } from '../model/ref.ts';
import type { ChangeRecord } from '../model/register.ts';
import { feed } from './atom.ts';
import type { EmittedFile } from './file.ts';

type Published = Pick<Records, 'documents' | 'themes' | 'entities' | 'clause-themes' | 'changes'>;

/** A page that has a feed: path, name, and whether a change is of it. */
interface Followed {
  path: string;
  name: string;
  holds: (change: ChangeRecord) => boolean;
}

/** `feed.xml` beside the page of all changes, of each document, each theme and each place: what changed in its clauses. */
export function emitFeeds(title: string, records: Published, absolute: (path: string) => string): EmittedFile[] {
  return followed(records).map(({ path, name, holds }) => ({
    path: `${path.slice(1)}feed.xml`,
    text: feed(
      records.changes.filter(holds),
      { title: `${title} · ${name}`, self: `${path}feed.xml`, page: path, states: '/changes/' },
      absolute,
    ),
  }));
}

function followed(records: Published): Followed[] {
  const { documents, themes, entities } = records;
  const places = entities.filter(({ kind }) => KIND_FOLDER[kind] === 'places');
  const ofTheme = (id: string) => records['clause-themes'].filter((row) => row.themes.includes(id)).map(keyOf);
  return [
    { path: '/changes/', name: '变动', holds: () => true },
    ...documents.map(({ id, url, title }) => ({
      path: url,
      name: title,
      holds: ({ address }: ChangeRecord) => (parseKey(address)?.doc ?? address) === id,
    })),
    ...themes.map(({ id, name }) => ({ path: `/industries/${id}/`, name, holds: touching(ofTheme(id)) })),
    ...places.map(({ url, name, mentions }) => ({ path: url, name, holds: touching(mentions.map(keyOf)) })),
  ];
}

/** True for a change of one of the clauses, of a clause that one of them stands under, or of a whole document with one. */
function touching(keys: readonly string[]): (change: ChangeRecord) => boolean {
  const above = new Set(
    keys.flatMap((key) => [key, ...[...key.matchAll(/[./]/g)].map(({ index }) => key.slice(0, index))]),
  );
  return ({ address, to }) => above.has(address) || (to !== null && above.has(to));
}
