/**
 * The exact index of a larger collection, as the build writes it and the browser reads it.
 *
 * A key is a pair of neighbouring code units of a folded title or text, or a single one (its second unit is 0). The list
 * of a key names the records that have it and, for pairs, where. Lists are sorted by key and cut into files of about
 * `FILE_BYTES`; a list longer than `LONG_BYTES` has a file of its own (`<n>.bin`) and one for its places (`<n>.at.bin`).
 *
 * File: entries of `unit unit` (16 bits each, low byte first), length of the records, length of the places (varints, bytes),
 * records, places. Records: `gap << 1 | stands in the title`. Places of a record: gaps + 1 between its offsets in the title
 * and a 0, where it stands there; then the same for its text.
 */
import { Reader } from './varint.ts';

export const FILE_BYTES = 8_000;
export const LONG_BYTES = 4_000;

/** `/search/pairs.json`. */
export interface Directory {
  /** First key of every file, two code units each, in order. */
  keys: string;
  /** Of every file a digit (base 36): the longest list in it has fewer than 2^digit bytes. */
  sizes: string;
}

/** Files whose one list is long keep its places apart. */
export const isLong = (size: number): boolean => 2 ** size > LONG_BYTES * 2;

/** The class of a list by its bytes: the smallest n with bytes < 2^n. */
export const sizeOf = (bytes: number): number => Math.floor(Math.log2(Math.max(1, bytes))) + 1;

/** A key as the directory orders it. */
export const keyOfPair = (folded: string, at: number): string => folded.slice(at, at + 2);
export const keyOfUnit = (unit: string): string => `${unit}\0`;

/** The records that have a word, in order, and for each 1 where its title has it. */
export interface Places {
  records: Uint32Array;
  heading: Uint8Array;
}

export const NOWHERE: Places = { records: new Uint32Array(0), heading: new Uint8Array(0) };

/** A list as it lies in its file: `places` is empty where they lie apart or the key is a single unit. */
export interface List {
  records: Uint8Array;
  places: Uint8Array;
}

/** The list of a key in a file, or null. */
export function listIn(file: Uint8Array, key: string): List | null {
  const reader = new Reader(file);
  while (!reader.done) {
    const [first, second] = [reader.unit(), reader.unit()];
    const [records, places] = [reader.varint(), reader.varint()];
    if (first === key.charCodeAt(0) && second === key.charCodeAt(1)) {
      const start = reader.at;
      return {
        records: file.subarray(start, start + records),
        places: file.subarray(start + records, start + records + places),
      };
    }
    reader.at += records + places;
  }
  return null;
}

/** The records of a list. */
export function recordsIn(bytes: Uint8Array): Places {
  const reader = new Reader(bytes);
  const records: number[] = [];
  const heading: number[] = [];
  let record = -1;
  while (!reader.done) {
    const value = reader.varint();
    record += (value >>> 1) + 1;
    records.push(record);
    heading.push(value & 1);
  }
  return { records: Uint32Array.from(records), heading: Uint8Array.from(heading) };
}

/** An occurrence as one number that sorts by record, title before text, offset. */
const FIELD = 2 ** 24;
const RECORD = 2 * FIELD;

export const recordAt = (occurrence: number): number => Math.floor(occurrence / RECORD);
export const isInTitle = (occurrence: number): boolean => occurrence % RECORD < FIELD;

/** Where a word would begin whose pair `at` units into it is this one: sorted occurrences, those before the field left out. */
export function startsIn({ records, heading }: Places, places: Uint8Array, at: number): Float64Array {
  const reader = new Reader(places);
  const starts: number[] = [];
  const field = (base: number): void => {
    let offset = -1;
    for (let gap = reader.varint(); gap > 0; gap = reader.varint()) {
      offset += gap;
      if (offset >= at) starts.push(base + offset - at);
    }
  };
  records.forEach((record, i) => {
    if (heading[i]) field(record * RECORD);
    field(record * RECORD + FIELD);
  });
  return Float64Array.from(starts);
}
