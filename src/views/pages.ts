import { allDocuments, isMany } from '../model/count.ts';
import { barOf, isHeld } from '../model/pages.ts';
import { library, type Work } from './library.ts';
import { once, records } from './records.ts';

/** True for a page of the site that this collection has. */
export const hasOwn = async (path: string): Promise<boolean> => isHeld(path, await records());

/** Of these pages the ones that this collection has. */
export async function heldOf<T extends { path: string }>(pages: readonly T[]): Promise<T[]> {
  const held = await records();
  return pages.filter(({ path }) => isHeld(path, held));
}

/** The static path of a page that not every collection has: its file is `[...index].astro`. */
export const whereHeld = (path: string) => async (): Promise<{ params: { index: undefined } }[]> =>
  (await hasOwn(path)) ? [{ params: { index: undefined } }] : [];

/** The bar in the head, as this collection has it. */
export const bar = once(async () => barOf(await records()));

/** The page of this path as the bar names it, where a collection has it: the first step of a trail. */
export const barItem = async (path: string) => (await bar()).filter((item) => item.path === path);

/** All documents, in words: 两份文件. */
export const everyDocument = once(async (): Promise<string> => allDocuments((await library()).length));

/** Documents by name where they are few (《规划》、《意见》), else their number. */
export const named = (works: readonly Work[], joint = '、'): string =>
  isMany(works.length) ? allDocuments(works.length) : works.map(({ record }) => `《${record.shortTitle}》`).join(joint);
