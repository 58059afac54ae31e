import { library, type Work } from './library.ts';
import { once, records } from './records.ts';

/** The two documents that are set side by side: those of the links, else the first and the last; null of one alone. */
export const two = once(async (): Promise<readonly [earlier: Work, later: Work] | null> => {
  const works = await library();
  const [link] = (await records()).links;
  const of = (doc: string | undefined) => works.find(({ record }) => record.id === doc);
  const pair = link ? [of(link.to.doc), of(link.from.doc)] : [works[0], works.at(-1)];
  const [earlier, later] = pair;
  return earlier && later && earlier !== later ? [earlier, later] : null;
});

/** 《规划》 */
export const nameOf = ({ record }: Work): string => `《${record.shortTitle}》`;
