import type { ClauseKind } from '../model/clause.ts';
import { type Facet, fromRuns, type Header, type Row } from './files.ts';
import { type Folding, foldingOf } from './fold.ts';
import type { Directory } from './pair-files.ts';

/** A record of clauses.json with its words folded. */
export interface Entry {
  record: number;
  doc: string;
  id: string;
  kind: ClauseKind;
  locator: string;
  url: string;
  head: string;
  title: string;
  text: string;
  foldedTitle: string;
  foldedText: string;
}

/** The texts as the browser has them: a file is fetched when a record of it is asked for, and once. */
export class Corpus {
  readonly base: URL;
  readonly header: Header;
  readonly folding: Folding;
  readonly size: number;
  private readonly entries: Entry[] = [];
  private readonly packs: Promise<void>[] = [];
  private readonly partNumbers: Uint16Array;
  private facetFile: Promise<Facet[]> | undefined;

  /** `base` is the root of the site. */
  static async open(base: URL): Promise<Corpus> {
    return new Corpus(base, await json<Header>(new URL('search/index.json', base)));
  }

  private constructor(base: URL, header: Header) {
    this.base = base;
    this.header = header;
    this.folding = foldingOf(header.variants);
    this.size = header.packs.at(-1) ?? 0;
    this.partNumbers = new Uint16Array(this.size);
    header.parts.forEach(({ records }, part) => {
      for (const record of fromRuns(records)) this.partNumbers[record] = part;
    });
  }

  /** Place of a record's part in `header.parts`. */
  partOf(record: number): number {
    return this.partNumbers[record] as number;
  }

  /** The records themselves, read as far as they are not yet. */
  async read(records: Iterable<number>): Promise<Entry[]> {
    const list = [...records];
    await Promise.all([...new Set(list.map((record) => this.packOf(record)))].map((pack) => this.load(pack)));
    return list.map((record) => this.entries[record] as Entry);
  }

  async readAll(): Promise<readonly Entry[]> {
    await Promise.all(this.header.packs.slice(0, -1).map((_, pack) => this.load(pack)));
    return this.entries;
  }

  /** True where more than this many files would have to be read for these records, which are in order. */
  needsMore(records: Iterable<number>, files: number): boolean {
    let [needed, end] = [0, 0];
    for (const record of records) {
      if (record < end) continue;
      if (++needed > files) return true;
      end = this.header.packs[this.packOf(record) + 1] as number;
    }
    return false;
  }

  facets(): Promise<Facet[]> {
    this.facetFile ??= this.json<Facet[]>('facets.json');
    return this.facetFile;
  }

  /** The directory of the exact index; only where the engine is `index`. */
  directory(): Promise<Directory> {
    return this.json<Directory>('pairs.json');
  }

  /** A file below `/search/`. */
  async bytes(name: string): Promise<Uint8Array> {
    return new Uint8Array(await (await get(this.file(name))).arrayBuffer());
  }

  private packOf(record: number): number {
    const { packs } = this.header;
    let [low, high] = [0, packs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((packs[middle] as number) <= record) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private load(pack: number): Promise<void> {
    this.packs[pack] ??= this.json<Row[]>(`text/${pack}.json`).then((rows) => {
      const first = this.header.packs[pack] as number;
      rows.forEach((row, i) => {
        this.entries[first + i] = this.entry(first + i, row);
      });
    });
    return this.packs[pack];
  }

  private entry(record: number, [id, kind, locator, url, head, title, text]: Row): Entry {
    const { fold } = this.folding;
    const doc = this.header.parts[this.partOf(record)]?.doc ?? '';
    return { record, doc, id, kind, locator, url, head, title, text, foldedTitle: fold(title), foldedText: fold(text) };
  }

  private json<T>(name: string): Promise<T> {
    return json<T>(this.file(name));
  }

  private file(name: string): URL {
    return new URL(`search/${name}?v=${this.header.version}`, this.base);
  }
}

const json = async <T>(url: URL): Promise<T> => (await get(url)).json();

async function get(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}
