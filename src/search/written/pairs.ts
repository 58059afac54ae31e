import { type Directory, FILE_BYTES, LONG_BYTES, sizeOf } from '../pair-files.ts';
import { Writer } from '../varint.ts';

/** The words of a record, folded. */
export interface FoldedRecord {
  title: string;
  text: string;
}

/** A file below `/search/pairs/`, by its name. */
export interface PairFile {
  name: string;
  bytes: Uint8Array;
}

/** Records, in the order of clauses.json → the exact index: its directory, and its files one by one. Linear in characters. */
export function writePairs(records: Iterable<FoldedRecord>): { directory: Directory; files: PairFile[] } {
  const lists = new Map<number, PostedList>();
  const listOf = (key: number): PostedList => {
    const known = lists.get(key);
    if (known) return known;
    const list = new PostedList();
    lists.set(key, list);
    return list;
  };
  let record = 0;
  for (const { title, text } of records) {
    for (const [words, inTitle] of [
      [title, true],
      [text, false],
    ] as const) {
      for (let at = 0; at < words.length; at++) {
        const unit = words.charCodeAt(at) * 0x10000;
        listOf(unit).add(record, inTitle);
        if (at + 1 < words.length) listOf(unit + words.charCodeAt(at + 1)).add(record, inTitle, at);
      }
    }
    record++;
  }
  for (const list of lists.values()) list.close();
  return filesOf([...lists].sort(([a], [b]) => a - b));
}

/** The list of a key while it is written: occurrences come by record, title before text, offset. */
class PostedList {
  readonly records = new Writer();
  readonly places = new Writer();
  private last = -1;
  private inTitle = false;
  private offset = -1;

  /** `at` is left out for single units, of which the records are enough. */
  add(record: number, inTitle: boolean, at?: number): void {
    if (record !== this.last) {
      this.close();
      this.records.varint(((record - this.last - 1) << 1) | Number(inTitle));
      this.last = record;
      this.inTitle = inTitle;
    }
    if (at === undefined) return;
    if (this.inTitle && !inTitle) this.endField();
    this.places.varint(at - this.offset);
    this.offset = at;
  }

  /** Ends the record that is open: its title, if that is all it had, and its text. */
  close(): void {
    if (this.offset < 0 && this.places.length === 0) return;
    if (this.inTitle) this.endField();
    this.endField();
  }

  private endField(): void {
    this.places.varint(0);
    this.inTitle = false;
    this.offset = -1;
  }
}

function filesOf(lists: readonly [key: number, list: PostedList][]): { directory: Directory; files: PairFile[] } {
  const directory: Directory = { keys: '', sizes: '' };
  const files: PairFile[] = [];
  let open: { first: number; longest: number; writer: Writer } | null = null;
  const close = (): void => {
    if (open) addFile(open.first, open.longest, open.writer.written);
    open = null;
  };
  const addFile = (first: number, longest: number, bytes: Uint8Array, places?: Uint8Array): void => {
    const name = `${directory.sizes.length}`;
    directory.keys += String.fromCharCode(Math.floor(first / 0x10000), first % 0x10000);
    directory.sizes += sizeOf(longest).toString(36);
    files.push({ name: `${name}.bin`, bytes });
    if (places) files.push({ name: `${name}.at.bin`, bytes: places });
  };
  for (const [key, { records, places }] of lists) {
    const size = records.length + places.length;
    if (size > LONG_BYTES) {
      close();
      const alone = new Writer();
      entry(alone, key, records.written, new Uint8Array(0));
      addFile(key, Math.max(size, LONG_BYTES * 2), alone.written, places.length > 0 ? places.written : undefined);
      continue;
    }
    open ??= { first: key, longest: 0, writer: new Writer() };
    entry(open.writer, key, records.written, places.written);
    open.longest = Math.max(open.longest, size);
    if (open.writer.length >= FILE_BYTES) close();
  }
  close();
  return { directory, files };
}

function entry(writer: Writer, key: number, records: Uint8Array, places: Uint8Array): void {
  writer.unit(Math.floor(key / 0x10000));
  writer.unit(key % 0x10000);
  writer.varint(records.length);
  writer.varint(places.length);
  writer.append(records);
  writer.append(places);
}
