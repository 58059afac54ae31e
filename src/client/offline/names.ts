/**
 * Caches of this site: what was read, and the whole copy that a reader asked for. Caches belong to a whole host, on which
 * other sites may stand beside this one: their names have the path of the site in them.
 */
export const cachesOf = (scope: string): { read: string; whole: string } => ({
  read: `read ${scope}`,
  whole: `whole ${scope}`,
});

/** Where the whole copy says of itself which version it is; no page of the site. */
export const STAMP = 'offline/stamp.json';

export interface Stamp {
  /** SHA-256 of the manifest that was copied. */
  manifest: string;
  files: number;
  bytes: number;
  /** Day of the copy, YYYY-MM-DD. */
  day: string;
}
