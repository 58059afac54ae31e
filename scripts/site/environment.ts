import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { placeOf, portOf } from './place.ts';
import { Refusal } from './refusal.ts';

/** The repository: its `src/` makes every site, whatever the collection. */
export const PROJECT = path.join(import.meta.dirname, '../..');

/** The only reading of the variables that commands obey: COLLECTION, SITE_URL, BASE_PATH, PORT. */
const variables: Readonly<Record<string, string | undefined>> = process.env;

/**
 * The folder that holds `seeds/`, `content/` and `dist/`: `COLLECTION=../mine`, from where the command was typed (npm
 * itself goes to the top of the repository); without it the repository's own.
 * @throws Refusal where it is no folder.
 */
export function collection(from = variables): string {
  if (!from.COLLECTION) return PROJECT;
  const folder = typed(from.COLLECTION, from);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new Refusal(
    `COLLECTION=${from.COLLECTION}：没有这个文件夹（${folder}）。先建这个文件夹，其中 seeds/ 里每份文本一个文件夹`,
  );
}

/** A path as it was typed → the whole of it: from the folder in which the command was typed. */
export const typed = (name: string, from = variables): string => path.resolve(from.INIT_CWD ?? process.cwd(), name);

/** The variables of a command that works on another collection. */
export const variablesFor = (folder: string): NodeJS.ProcessEnv => ({ ...variables, COLLECTION: folder });

/** Where the site will stand. */
export const place = () => placeOf(variables);

/** The address that was asked for; undefined where none was. */
export const siteUrl = () => variables.SITE_URL;

/** The port of a local server; `asked` is one that stands in the command. */
export const port = (asked?: string) => portOf({ PORT: asked ?? variables.PORT });

/** A copy of the site as it was typed, a folder or an address; without one what the collection built last. */
export const placeAt = (name: string | undefined, folder: string): string =>
  name === undefined ? path.join(folder, 'dist') : /^https?:\/\//.test(name) ? name : typed(name);
