import type { Concern } from '../../model/concern.ts';

/** A sheet of a workbook: every cell is words. */
export interface Table {
  name: string;
  columns: readonly (readonly [name: string, width: number])[];
  rows: readonly (readonly string[])[];
}

/** Where it was taken: the address of the page, and of a path of the site. */
export interface Origin {
  page: string;
  address: (path: string) => string;
  /** 2026-11-30 */
  day: string;
}

/** Key, citation and address of a clause: the last columns of every table. */
export const PLACE = [
  ['出处', 44],
  ['地址', 50],
  ['编号', 26],
] as const;
export const placeOf = ({ clauses }: Concern, at: string, { address }: Origin): string[] => [
  clauses[at]?.citation ?? '',
  address(clauses[at]?.url ?? '/'),
  at,
];
