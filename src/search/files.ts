/** The files below /search/ that the build writes and the browser reads. A record is a row of clauses.json, by its place there. */
import type { ClauseKind } from '../model/clause.ts';
import type { Engine } from '../model/engine.ts';

/** Records as runs: gap, length, gap, length, … */
export type Runs = number[];

/** `/search/index.json`: all that must be known before the first word is looked for. */
export interface Header {
  /** Changes with the texts; part of the address of every other file. */
  version: string;
  engine: Engine;
  documents: { id: string; title: string; shortTitle: string; url: string }[];
  parts: PartEntry[];
  /** The first record of every text file, and the number of all records at the end. */
  packs: number[];
  /** Characters that fold into one, traditional before simplified. */
  variants: string;
}

export interface PartEntry {
  doc: string;
  /** Id of the part's clause, or `front`. */
  id: string;
  /** `二、去产能调存量优化供给结构` */
  name: string;
  records: Runs;
}

/** `/search/text/<n>.json`: a row of each record; `head` is the title as printed, with its number and closing mark. */
export type Row = [
  id: string,
  kind: ClauseKind,
  locator: string,
  url: string,
  head: string,
  title: string,
  text: string,
];

/** `/search/facets.json`: what results can be narrowed by. */
export interface Facet {
  id: string;
  name: string;
  values: { id: string; name: string; records: Runs }[];
}

/** Sorted record numbers as runs. */
export function toRuns(records: readonly number[]): Runs {
  const runs: Runs = [];
  let end = 0;
  for (const record of records) {
    if (runs.length > 0 && record === end) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
    else runs.push(record - end, 1);
    end = record + 1;
  }
  return runs;
}

/** The record numbers of runs, in order. */
export function* fromRuns(runs: Runs): Generator<number> {
  let at = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    at += runs[i] as number;
    for (const end = at + (runs[i + 1] as number); at < end; at++) yield at;
  }
}
