/** The key of a clause across documents: `plan/2.2.1.p4`. Records name a clause by its parts, maps by its key. */

/** A clause as records name it. */
export interface Ref {
  doc: string;
  clause: string;
}

/** `{ doc: 'plan', clause: '2.2.1.p4' }` or the clause itself → `plan/2.2.1.p4` */
export const keyOf = (at: Ref | { doc: string; id: string }): string =>
  `${at.doc}/${'clause' in at ? at.clause : at.id}`;

/** `plan/2.2.1.p4` → `{ doc: 'plan', clause: '2.2.1.p4' }`; what is no key of a clause gives null. */
export function parseKey(key: string): Ref | null {
  const slash = key.indexOf('/');
  return slash > 0 && slash < key.length - 1 ? { doc: key.slice(0, slash), clause: key.slice(slash + 1) } : null;
}
