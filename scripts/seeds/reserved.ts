import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DocumentEditorial, SharedEditorial } from '../../src/model/editorial.ts';
import { KIND_FOLDER } from '../../src/model/entity.ts';
import { MatterDecision } from '../../src/model/link.ts';
import { type Problem, problem } from '../../src/model/problem.ts';

const PROJECT = path.join(import.meta.dirname, '../..');

/** What the build itself puts into a folder of the site, or of content/, beside the pages of src/pages. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['_astro', 'assets', 'dts', 'pagefind', 'pictures', 'offline', 'manifest', 'sitemap', 'search'],
    // Folders of content/, and the picture of the site among those of its documents.
    ...['data', 'schema', 'targets', 'site'],
  ],
  compare: MatterDecision.shape.kind.options,
};

/** Names that no folder can have on Windows. */
const DEVICES = ['con', 'prn', 'aux', 'nul', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`])];

/** The folders of the site in which the id of a document, and those of the entries of an editorial file, are steps. */
const OF_DOCUMENTS = ['', 'compare', 'embed', 'gloss'];
const STEPS: Readonly<Record<string, (entry: { kind?: string }) => readonly string[]>> = {
  themes: () => ['compare', 'industries', 'places/in'],
  terms: () => ['terms'],
  bodies: () => ['bodies'],
  entities: ({ kind }) => (kind === undefined ? [] : [(KIND_FOLDER as Record<string, string>)[kind] ?? '']),
};

/** The folders of src/pages in which steps of addresses are ids that a person gives. */
export const ID_FOLDERS: readonly string[] = [
  ...new Set([...OF_DOCUMENTS, ...['themes', 'terms', 'bodies'].flatMap((file) => STEPS[file]?.({}) ?? [])]),
  ...new Set(Object.values(KIND_FOLDER)),
];

const read = new Map<string, ReadonlySet<string>>();

/** The next steps of the addresses below a folder that are the site's own: by its pages, and by what the build adds. */
export function reservedIn(folder: string): ReadonlySet<string> {
  const known = read.get(folder) ?? readReserved(folder);
  read.set(folder, known);
  return known;
}

function readReserved(folder: string): ReadonlySet<string> {
  const names = ['src/pages', 'src/public'].flatMap((root) => {
    try {
      return readdirSync(path.join(PROJECT, root, folder));
    } catch {
      return [];
    }
  });
  const own = names.filter((name) => !name.startsWith('[')).map((name) => name.replace(/\..*$/, ''));
  return new Set([...own, ...(BUILT[folder] ?? []), ...DEVICES]);
}

/** Ids that no document can have. */
export const reservedIds = (): ReadonlySet<string> =>
  new Set(OF_DOCUMENTS.flatMap((folder) => [...reservedIn(folder)]));

/** True for an id that is a word of the language, or a step of the site's own addresses in one of the folders. */
const isTaken = (id: string, folders: readonly string[]): boolean =>
  id in {} || folders.some((folder) => reservedIn(folder).has(id));

/** The entries of the editorial files of a folder whose ids are addresses of the site itself: their pages would never be seen. */
export function reservedEntries(folder: string, editorial: SharedEditorial | DocumentEditorial): Problem[] {
  return Object.entries(editorial).flatMap(([name, entries]) => {
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: { id?: unknown; kind?: string }, i) => {
      if (typeof entry.id !== 'string' || !isTaken(entry.id, STEPS[name]?.(entry) ?? [])) return [];
      return [reserved(`${folder}/${name}.yaml`, [i, 'id'], entry.id)];
    });
  });
}

/** Lists whose ids no other rule holds apart. */
const SINGLE = ['themes', 'bodies', 'milestones', 'coding-notes'];

/** Entries of one file under one id: of the second nothing would be seen. */
export function repeatedEntries(folder: string, editorial: SharedEditorial | DocumentEditorial): Problem[] {
  return Object.entries(editorial).flatMap(([name, entries]) => {
    if (!SINGLE.includes(name) || !Array.isArray(entries)) return [];
    const ids = entries.map(({ id }: { id: string }) => id);
    return ids.flatMap((id, i) =>
      ids.indexOf(id) === i
        ? []
        : [problem('seed/duplicate-id', { file: `${folder}/${name}.yaml`, at: [i, 'id'] }, `id ${id} 前面已经用过。`)],
    );
  });
}

/** Whether a document may have this id, whose picture would also stand in the place of a theme's. */
export const reservedDocument = (id: string, file: string, themes: SharedEditorial['themes'] = []): Problem[] =>
  isTaken(id, OF_DOCUMENTS) || themes.some((theme) => id === `theme-${theme.id}`) ? [reserved(file, ['id'], id)] : [];

const reserved = (file: string, at: (string | number)[], id: string): Problem =>
  problem('seed/reserved-id', { file, at }, `“${id}”是网站自己的地址。`);
