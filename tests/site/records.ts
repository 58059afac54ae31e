import { readFileSync } from 'node:fs';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Entity } from '../../src/model/entity.ts';

/** A published data file, as the built site serves it. */
export const published = <T>(name: string): T => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8'));

export const clauses = published<Clause[]>('clauses');
export const documents = published<DocumentRecord[]>('documents');
export const entities = published<Entity[]>('entities');
