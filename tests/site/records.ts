import { readFileSync } from 'node:fs';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Target } from '../../src/model/target.ts';

/** A published data file, as the built site serves it. */
export const published = <T>(name: string): T => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8'));

export const clauses = published<Clause[]>('clauses');
export const documents = published<DocumentRecord[]>('documents');
export const entities = published<Entity[]>('entities');

/** Where a target is shown: on the page of the clause that states it. */
export function addressOf(id: string): string {
  const target = published<Target[]>('targets').find((one) => one.id === id);
  const clause = clauses.find((one) => one.doc === target?.doc && one.id === target.clause);
  if (!clause) throw new Error(`no target ${id}`);
  return `${clause.url.split('#')[0]}#${id}`;
}
