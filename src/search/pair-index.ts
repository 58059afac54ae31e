import {
  type Directory,
  isInTitle,
  isLong,
  keyOfPair,
  keyOfUnit,
  listIn,
  NOWHERE,
  type Places,
  recordAt,
  recordsIn,
  startsIn,
} from './pair-files.ts';

/** Candidates in no more text files than this are read rather than counted: the results are shown from the same files. */
const MOST_PACKS = 12;

/** Where the index and the texts are read from: the corpus of a site. */
export interface PairSource {
  directory(): Promise<Directory>;
  /** A file below `/search/`. */
  bytes(name: string): Promise<Uint8Array>;
  /** True where more than this many files would have to be read for these records. */
  needsMore(records: Iterable<number>, files: number): boolean;
  read(records: Iterable<number>): Promise<readonly { record: number; foldedTitle: string; foldedText: string }[]>;
}

/** A pair of a word with the class of its list. */
interface Pair {
  at: number;
  size: number;
}

/** Asks the exact index: where a folded word stands, to the character. Each file is fetched when it is needed, and once. */
export class PairIndex {
  private readonly files = new Map<string, Promise<Uint8Array>>();
  private directory: Promise<Directory> | undefined;
  private readonly source: PairSource;

  constructor(source: PairSource) {
    this.source = source;
  }

  /** The records that have the folded word, none other, in order. */
  async places(word: string): Promise<Places> {
    if (word.length <= 2) return this.recordsOf(word.length === 1 ? keyOfUnit(word) : keyOfPair(word, 0));
    const covered = new Set<number>();
    let starts: Float64Array | null = null;
    for (const { at } of enough(await this.rarestFirst(word))) {
      if (covered.has(at) && covered.has(at + 1)) continue;
      const found = await this.startsOf(keyOfPair(word, at), at);
      starts = starts ? inBoth(starts, found) : found;
      covered.add(at).add(at + 1);
      if (starts.length === 0) return NOWHERE;
      const candidates = placesOf(starts);
      if (covered.size === word.length) return candidates;
      if (covered.size > 2 && !this.source.needsMore(candidates.records, MOST_PACKS))
        return this.verified(candidates, word);
    }
    return NOWHERE;
  }

  /** Every pair of a word, those with the shortest lists first. */
  private async rarestFirst(word: string): Promise<Pair[]> {
    const directory = await this.opened();
    const pairs = Array.from({ length: word.length - 1 }, (_, at) => ({
      at,
      size: Number.parseInt(directory.sizes[fileOf(directory, keyOfPair(word, at))] ?? '0', 36),
    }));
    return pairs.sort((a, b) => a.size - b.size || a.at - b.at);
  }

  private async recordsOf(key: string): Promise<Places> {
    const list = await this.list(key);
    return list ? recordsIn(list.records) : NOWHERE;
  }

  private async startsOf(key: string, at: number): Promise<Float64Array> {
    const list = await this.list(key);
    if (!list) return new Float64Array(0);
    return startsIn(recordsIn(list.records), list.places ?? (await this.read(`${list.file}.at.bin`)), at);
  }

  private async list(key: string): Promise<{ records: Uint8Array; places: Uint8Array | null; file: number } | null> {
    const directory = await this.opened();
    const file = fileOf(directory, key);
    if (file < 0) return null;
    const list = listIn(await this.read(`${file}.bin`), key);
    if (!list) return null;
    const apart = isLong(Number.parseInt(directory.sizes[file] as string, 36));
    return { records: list.records, places: apart ? null : list.places, file };
  }

  private async verified({ records }: Places, word: string): Promise<Places> {
    const entries = await this.source.read(records);
    const found = entries.filter((e) => e.foldedTitle.includes(word) || e.foldedText.includes(word));
    return {
      records: Uint32Array.from(found, ({ record }) => record),
      heading: Uint8Array.from(found, ({ foldedTitle }) => Number(foldedTitle.includes(word))),
    };
  }

  private opened(): Promise<Directory> {
    this.directory ??= this.source.directory();
    return this.directory;
  }

  private read(name: string): Promise<Uint8Array> {
    const known = this.files.get(name) ?? this.source.bytes(`pairs/${name}`);
    this.files.set(name, known);
    return known;
  }
}

/** What two sorted rows of numbers share. */
function inBoth(a: Float64Array, b: Float64Array): Float64Array {
  const shared: number[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [left, right] = [a[i] as number, b[k] as number];
    if (left === right) shared.push(left);
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return Float64Array.from(shared);
}

/** The records of sorted starts; a record's title comes before its text. */
function placesOf(starts: Float64Array): Places {
  const records: number[] = [];
  const heading: number[] = [];
  for (const start of starts) {
    const record = recordAt(start);
    if (record === records.at(-1)) continue;
    records.push(record);
    heading.push(Number(isInTitle(start)));
  }
  return { records: Uint32Array.from(records), heading: Uint8Array.from(heading) };
}

/** The two rarest pairs that share no character if they can, then all others: as many as cover the word. */
function enough([first, ...rest]: readonly Pair[]): Pair[] {
  if (!first) return [];
  const apart = ({ at }: Pair) => Math.abs(at - first.at) > 1;
  return [first, ...rest.filter(apart), ...rest.filter((pair) => !apart(pair))];
}

/** The file that has a key if any has it; -1 for a key before all. */
function fileOf({ keys }: Directory, key: string): number {
  let [low, high] = [0, keys.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys.slice(middle * 2, middle * 2 + 2) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
