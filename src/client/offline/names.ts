/** Caches of this site: what was read, and the whole copy that a reader asked for. */
export const READ = 'read';
export const WHOLE = 'whole';

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
