import type { Conversion } from './conversion.ts';
import type { DocumentMeta } from './document.ts';
import type { DocumentEditorial } from './editorial.ts';

/** A document as it is handed in: its text, its facts, what a person decided about it. Where it was read is no part of it. */
export interface Seed {
  meta: DocumentMeta;
  /** The source, decoded: offsets of clauses count its UTF-16 code units. */
  text: string;
  editorial: DocumentEditorial;
  /** How the text was made of the file that was handed in; null or absent where it is that file. */
  conversion?: Conversion | null;
  /** The names by which problems speak of its files. */
  files: { source: string; meta: string };
}
