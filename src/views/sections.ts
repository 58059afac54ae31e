import type { Clause } from '../model/clause.ts';
import type { Work } from './library.ts';

/** The section that a clause belongs to: the second level where there is one, else the first; front matter is its own. */
export function sectionOf(work: Work, clause: Clause): Clause {
  const line = work.tree.lineage(clause).filter(({ kind }) => kind !== 'paragraph' && kind !== 'box');
  return line[1] ?? line[0] ?? clause;
}

/** A short name: （二）改造提升传统优势产业; 序言. */
export const sectionName = (clause: Clause): string =>
  clause.kind === 'front' ? clause.locator : clause.head.replace(/[。：:]$/, '');
