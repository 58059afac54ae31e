/** Keyword in context: `import { concordance } from '/search/concordance.js'`. */

import { join } from '../text/ranges.ts';
import { open } from './client.ts';
import { find, type SearchOptions } from './find.ts';
import { type Group, groupsOf } from './group.ts';
import { spansOf } from './match.ts';

/** One occurrence, with what stands before and after it in the same clause. */
export interface Line {
  doc: string;
  documentTitle: string;
  /** `二、去产能调存量优化供给结构` */
  part: string;
  clause: string;
  locator: string;
  href: string;
  left: string;
  hit: string;
  right: string;
}

export interface Concordance {
  lines: Line[];
  /** Occurrences by document and part, in document order. */
  parts: { doc: string; documentTitle: string; part: string; clauses: number; lines: number }[];
}

/** Every place where a word of the query stands, in document order. */
export async function concordance(query: string, options: SearchOptions = {}): Promise<Concordance> {
  const finder = await open();
  const { corpus } = finder;
  const { words, records } = await find(finder, query, { ...options, order: 'document' });
  const groups = groupsOf(corpus, records);
  const lines: Line[] = [];
  const parts: Concordance['parts'] = [];
  for (const group of groups) {
    const own = (await corpus.read(group.records)).flatMap((entry) => {
      const place = {
        doc: entry.doc,
        documentTitle: group.documentTitle,
        part: group.name,
        clause: entry.id,
        locator: entry.locator,
        href: new URL(entry.url.slice(1), corpus.base).href,
      };
      return [entry.title, entry.text].flatMap((text) =>
        join(words.flatMap((word) => spansOf(text, word, corpus.folding))).map(([start, end]) => ({
          ...place,
          left: text.slice(0, start),
          hit: text.slice(start, end),
          right: text.slice(end),
        })),
      );
    });
    lines.push(...own);
    parts.push(countOf(group, own.length));
  }
  return { lines, parts };
}

const countOf = ({ doc, documentTitle, name, records }: Group, lines: number): Concordance['parts'][number] => ({
  doc,
  documentTitle,
  part: name,
  clauses: records.length,
  lines,
});
