import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { placed, placesOf } from '../model/placed.ts';
import { csvOf } from '../model/table.ts';
import { absolute, CONTENT } from '../site.ts';

const FOLDER = new URL('data/', new URL(CONTENT, pathToFileURL('./')));

/** Every data file, by its path below /data/. */
export const dataFiles: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(json|csv)$/.test(name))
  .sort();
const names = new Set(dataFiles);

// Read when it is asked for: all of them together would fill the memory.
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const rowsOf = <T extends object>(name: string): T[] => JSON.parse(read(`${name}.json`));
/** The place of a clause, with its full address. */
export const placeOf = placesOf(rowsOf<DocumentRecord>('documents'), rowsOf<Clause>('clauses'), absolute);

/** A data file as it is published: a table is made of its records again, with the address of the site. */
export function dataFile(file: string): string {
  const name = file.replace(/\.csv$/, '');
  const isTable = name !== file && names.has(`${name}.json`);
  return isTable ? csvOf(placed(rowsOf(name), placeOf, absolute)) : read(file);
}
