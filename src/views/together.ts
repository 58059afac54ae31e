import { isMany } from '../model/count.ts';
import { library, type Work } from './library.ts';

/**
 * True where a collection is small enough for a register to list what all its documents say on one page. Else each
 * document has a page of it, `/timeline/in/<doc>/`, below one that names the documents.
 */
export const isTogether = async (): Promise<boolean> => !isMany((await library()).length);

/** The static paths of the pages of single documents: none where all are listed together. `holds` says of which documents there is something to list. */
export async function documentPaths(holds: (doc: string) => boolean) {
  if (await isTogether()) return [];
  const works = (await library()).filter(({ record }) => holds(record.id));
  return works.map((work) => ({ params: { doc: work.record.id }, props: { work } }));
}

/** The page of a register for one document: `/charts/` → `/charts/in/plan-2016/`. */
export const pathIn = (folder: string, { record }: Work): string => `${folder}in/${record.id}/`;

/** Where a register tells of a document: on its page of all, or on that of the document. */
export const pathOf = async (folder: string, work: Work): Promise<string> =>
  (await isTogether()) ? folder : pathIn(folder, work);
