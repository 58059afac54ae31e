/** What a whole copy in a browser holds, told from the paths of files alone. */

/** Forms to take away, which a reader without network has no need of. */
const FORMS = /\.(?:pdf|epub|docx|md|txt|xml|csv|xlsx|zip)$|csv-metadata\.json$/;
/** What hosts read, not browsers. */
const HOSTING = /^(?:_headers|_redirects|nginx\.conf|sw\.js|data\/manifest\.json)$/;

/** True for the files of a copy; those of other forms only `withForms`. `docs` are the ids of the documents. */
export function isCopied(path: string, docs: ReadonlySet<string>, withForms: boolean): boolean {
  const isForm = FORMS.test(path) || (path.endsWith('.json') && docs.has(path.split('/')[0] ?? ''));
  return !HOSTING.test(path) && (withForms || !isForm);
}

/** Where the build says in short what a copy is; made of the manifest, and so no part of it. */
export const SUMMARY = 'offline/summary.json';

/** How many files a copy has, and how large it is. */
export interface Extent {
  files: number;
  bytes: number;
}

/** `offline/summary.json` */
export interface Summary {
  /** SHA-256 of the manifest. */
  manifest: string;
  version: string;
  plain: Extent;
  withForms: Extent;
}

/** The summary of a manifest whose SHA-256 is known. */
export function summaryOf(
  manifest: { version: string; seeds: readonly { id: string }[]; files: readonly { path: string; bytes: number }[] },
  hash: string,
): Summary {
  const docs = new Set(manifest.seeds.map(({ id }) => id));
  const extent = (withForms: boolean): Extent => {
    const files = manifest.files.filter(({ path }) => isCopied(path, docs, withForms));
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  return { manifest: hash, version: manifest.version, plain: extent(false), withForms: extent(true) };
}
