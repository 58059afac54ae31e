import { csvFile } from '../model/spreadsheet.ts';
import { attention } from './attention.ts';
import { chains } from './chains.ts';
import { cities } from './cities.ts';
import { placeOf } from './data-files.ts';
import { names } from './names.ts';
import { once } from './records.ts';

type Cell = string | number | null;
const list = (all: readonly string[]): string => all.join(' | ');

/** The tables behind the pages that set the documents side by side, by the names of their files; empty ones are left out. */
export const tables = once(async (): Promise<ReadonlyMap<string, string>> => {
  const made: [string, Cell[][]][] = [
    ['chains', await chainRows()],
    ['cities', await cityRows()],
    ['names', await nameRows()],
    ['attention', await attentionRows()],
    ['force', await forceRows()],
    ['instruments', await instrumentRows()],
  ];
  return new Map(made.filter(([, rows]) => rows.length > 1).map(([name, rows]) => [name, csvFile(rows)]));
});

async function chainRows(): Promise<Cell[][]> {
  const head = [
    'section',
    'chain',
    'direction',
    'fields',
    'products',
    'bases',
    'targets',
    'links',
    'duties',
    'doc',
    'clause',
  ];
  const rows = (await chains()).flatMap(({ chains: own }) =>
    own.map(({ work, item, section, ...one }) => {
      const { key, citation, address } = placeOf(work.record.id, item.id);
      const links = one.links.map(({ link }) => link.id);
      const lists = [one.products.map(({ title }) => title ?? ''), one.bases.map(({ name }) => name)];
      const [targets, duties] = [one.targets.map(({ target }) => target.id), one.duties.map(({ body }) => body)];
      const known = [
        section?.title ?? null,
        item.title,
        one.direction,
        one.fields,
        ...[...lists, targets, links, duties].map(list),
      ];
      return [...known, work.record.id, item.id, key, citation, address];
    }),
  );
  return [[...head, 'key', 'citation', 'address'], ...rows];
}

const SIDES = ['earlier', 'later'];

async function cityRows(): Promise<Cell[][]> {
  const found = await cities();
  const head = ['city', 'industry', ...SIDES.flatMap((side) => [`zone.${side}`, `count.${side}`, `clauses.${side}`])];
  const rows = (found?.groups ?? []).flatMap(({ rows: own }) =>
    own.flatMap(({ city, zones, cells }) =>
      cells.flatMap((sides, i) => {
        if (sides.every((keys) => keys.length === 0)) return [];
        const told = sides.flatMap((keys, s) => [zones[s]?.name ?? null, keys.length, list(keys)]);
        return [[city.name, found?.industries[i]?.name ?? '', ...told]];
      }),
    ),
  );
  return [head, ...rows];
}

async function nameRows(): Promise<Cell[][]> {
  const groups = (await names())?.groups ?? [];
  const rows = groups.flatMap(({ id, kept, gone, fresh }) =>
    Object.entries({ kept, gone, fresh }).flatMap(([status, all]) =>
      all.map(({ name, at }) => [id, name, status, ...at.map(list)]),
    ),
  );
  return [['kind', 'name', 'status', ...SIDES.map((side) => `clauses.${side}`)], ...rows];
}

async function attentionRows(): Promise<Cell[][]> {
  const themes = (await attention())?.themes ?? [];
  const head = ['theme', ...SIDES.flatMap((side) => [`share.${side}`, `targets.${side}`, `clauses.${side}`])];
  const rows = themes.map(({ theme, shares, clauses, targets }) => [
    theme.id,
    ...[0, 1].flatMap((i) => [(shares[i] ?? 0).toFixed(2), targets[i] ?? 0, list(clauses[i] ?? [])]),
  ]);
  return [head, ...rows];
}

async function forceRows(): Promise<Cell[][]> {
  const found = await attention();
  const sentences = (found?.orders?.forces ?? []).flatMap(({ label, at }) =>
    at.flatMap((ids, i): Cell[][] =>
      ids.length > 0 ? [['sentence', found?.works[i]?.record.id ?? null, label, null, ids.length, list(ids)]] : [],
    ),
  );
  const links = (found?.links ?? []).map(({ earlier, later, pairs }): Cell[] => [
    'link',
    null,
    earlier,
    later,
    pairs.length,
    list(pairs.map(({ id }) => id)),
  ]);
  return [['unit', 'doc', 'force', 'force.later', 'count', 'ids'], ...sentences, ...links];
}

async function instrumentRows(): Promise<Cell[][]> {
  const found = await attention();
  const rows = (found?.orders?.instruments ?? []).flatMap(({ id, at }) =>
    at.map((ids, i): Cell[] => [found?.works[i]?.record.id ?? null, id, ids.length, list(ids)]),
  );
  return [['doc', 'instrument', 'count', 'ids'], ...rows];
}
