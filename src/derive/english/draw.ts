/** One record in so many is put back into Chinese. */
const ONE_IN = 10;

/** The ids that are drawn: a tenth, the first by the 32-bit FNV-1a hash of the id, so that nobody chose them. */
export const drawn = (ids: readonly string[]): Set<string> =>
  new Set([...ids].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1)).slice(0, Math.ceil(ids.length / ONE_IN)));

const hash = (id: string): number =>
  [...id].reduce((sum, c) => Math.imul(sum ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
