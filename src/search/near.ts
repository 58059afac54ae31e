import type { Corpus } from './corpus.ts';
import { excerptOf } from './excerpt.ts';
import { spansOf } from './match.ts';

/** A clause with a page of its own that has some of the words of a query. */
export interface Near {
  /** `《规划》第二部分（二）1 钢铁产业` */
  title: string;
  href: string;
  /** HTML: escaped text with the words in `<mark>`. */
  excerpt: string;
}

/** What is used of Pagefind. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker?: boolean }): {
    search(query: string): Promise<{ results: { id: string; score: number; data(): Promise<PagefindPage> }[] }>;
  };
}

interface PagefindPage {
  content: string;
  meta: { title: string; address: string };
}

const MOST = 8;
/** Pages that are read to see which words they really have. */
const READ = 24;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a query as a dictionary divides them; single characters only where there is nothing else. */
export function looseWords(query: string): string[] {
  const words = [...segmenter.segment(query)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)];
}

/** Asks Pagefind, by its own words and ranking, for what is near. Nothing of it is loaded before the first question. */
export class NearIndex {
  private instance: Promise<ReturnType<PagefindModule['createInstance']>> | undefined;
  private readonly corpus: Corpus;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** Those with the most of the words first, then by rank; none that has none of them. */
  async find(query: string): Promise<Near[]> {
    const { folding, base } = this.corpus;
    const words = looseWords(query).map(folding.fold);
    const pages = await this.ranked(words);
    const rows = pages.map(({ content, meta }) => {
      const spans = words.map((word) => spansOf(content, word, folding));
      return { content, meta, spans, has: spans.filter((own) => own.length > 0).length };
    });
    return rows
      .filter(({ has }) => has > 0)
      .sort((a, b) => b.has - a.has)
      .slice(0, MOST)
      .map(({ content, meta, spans }) => ({
        title: meta.title,
        href: new URL(meta.address.slice(1), base).href,
        excerpt: excerptOf(
          content,
          spans.flatMap((own) => own.slice(0, 1)),
        ),
      }));
  }

  /** The pages that Pagefind ranks highest over all the words. */
  private async ranked(words: readonly string[]): Promise<PagefindPage[]> {
    this.instance ??= this.load();
    const instance = await this.instance;
    const found = new Map<string, { score: number; data(): Promise<PagefindPage> }>();
    for (const { results } of await Promise.all(words.map((word) => instance.search(word)))) {
      for (const { id, score, data } of results) found.set(id, { score: score + (found.get(id)?.score ?? 0), data });
    }
    const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, READ);
    return Promise.all(best.map(({ data }) => data()));
  }

  private async load() {
    const folder = new URL('pagefind/', this.corpus.base);
    const module: PagefindModule = await import(/* @vite-ignore */ new URL('pagefind.js', folder).href);
    // In a worker the policy of its own file holds, which allows no WebAssembly; the page of the search does.
    return module.createInstance({ basePath: folder.href, noWorker: true });
  }
}
