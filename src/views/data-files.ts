import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { placed, placesOf } from '../model/placed.ts';
import { csvOf } from '../model/table.ts';
import { absolute } from '../site.ts';

const committed = import.meta.glob<string>('#content/data/**/*.{json,csv}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const words = new Map(Object.entries(committed).map(([path, text]) => [path.replace(/^.*?content\/data\//, ''), text]));

const rowsOf = <T extends object>(name: string): T[] => JSON.parse(words.get(`${name}.json`) ?? '[]');
/** The place of a clause, with its full address. */
export const placeOf = placesOf(rowsOf<DocumentRecord>('documents'), rowsOf<Clause>('clauses'), absolute);

/** A table is made of its records again, with the address of the site. */
function published([file, text]: readonly [string, string]): [string, string] {
  const name = file.replace(/\.csv$/, '');
  const isTable = name !== file && words.has(`${name}.json`);
  return [file, isTable ? csvOf(placed(rowsOf(name), placeOf, absolute)) : text];
}

/** Every data file as it is published, by its path below /data/. */
export const dataFiles: ReadonlyMap<string, string> = new Map([...words].map(published));
