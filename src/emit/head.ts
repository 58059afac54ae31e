import type { Clause } from '../model/clause.ts';

/** Number and title of a heading: `（二）` + `基本原则。`; together they are its head. */
export function divideHead({ head, title }: Clause): { number: string; heading: string } {
  const at = title === '' ? head.length : head.indexOf(title);
  return at < 0 ? { number: '', heading: head } : { number: head.slice(0, at), heading: head.slice(at) };
}
