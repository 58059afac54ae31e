import type { Corpus } from './corpus.ts';
import { LONGEST_ROW, pagefindQuery } from './tokens.ts';

/** Where a word stands, as far as the index tells: the records, and whether in their titles. */
export type Places = Map<number, { heading: boolean }>;

/** What Pagefind's own script has. */
export interface PagefindModule {
  createInstance(options: { basePath: string; ranking: object }): {
    search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
  };
}

/** Asks the Pagefind index below the site's root. Everything of it is loaded with the first question. */
export class PagefindIndex {
  private readonly corpus: Corpus;
  private ready: ReturnType<PagefindIndex['load']> | undefined;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** The records that have the folded word, none other. */
  async places(word: string): Promise<Places> {
    this.ready ??= this.load();
    const { instance, recordOf, titles } = await this.ready;
    const { results } = await instance.search(pagefindQuery(word));
    const places: Places = new Map();
    for (const { id, words } of results) {
      const record = recordOf.get(id.slice(id.lastIndexOf('_') + 1));
      if (record === undefined) continue;
      places.set(record, { heading: Math.min(...words) < (titles[record] as number) });
    }
    return word.length > LONGEST_ROW ? this.verified(places, word) : places;
  }

  private async verified(places: Places, word: string): Promise<Places> {
    const entries = await this.corpus.read(places.keys());
    const found = entries.filter((e) => e.foldedTitle.includes(word) || e.foldedText.includes(word));
    return new Map(found.map((e) => [e.record, { heading: e.foldedTitle.includes(word) }]));
  }

  private async load() {
    const folder = new URL('pagefind/', this.corpus.base);
    const [module, pages] = await Promise.all([
      import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<PagefindModule>,
      this.corpus.pages(),
    ]);
    return {
      instance: module.createInstance({ basePath: folder.href, ranking: { termFrequency: 0, pageLength: 0 } }),
      recordOf: new Map(pages.hashes.map((hash, record) => [hash, record])),
      titles: pages.titles,
    };
  }
}
