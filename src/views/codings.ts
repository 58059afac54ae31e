import type { Coding } from '../model/coding.ts';
import { once, records } from './records.ts';

/** What two readers answered about a link, by its id. */
export const codingsOf = once(async (): Promise<ReadonlyMap<string, Coding[]>> => {
  const { codings } = await records();
  return Map.groupBy(
    codings.filter(({ unit }) => unit === 'link'),
    ({ id }) => id,
  );
});
