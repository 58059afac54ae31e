import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { YamlPath } from '../model/problem.ts';

/** The lines of the entries and fields of a YAML file, by the ranges that its reader keeps. */
export class YamlLines {
  readonly document: Document.Parsed;
  private readonly counter = new LineCounter();

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.counter, prettyErrors: false, schema: 'core' });
  }

  /** 1-based line of an offset of the file. */
  ofOffset(offset: number): number {
    return this.counter.linePos(offset).line;
  }

  /** 1-based line of the deepest node of the path that stands in the file: a field by its key, an entry by its start. */
  of(path: YamlPath): number {
    let offset = 0;
    let node: unknown = this.document.contents;
    for (const key of path) {
      const pair = isMap(node)
        ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      const next = pair ? pair.value : (node as { items?: unknown[] } | null)?.items?.[key as number];
      const range = (pair?.key as Ranged)?.range ?? (next as Ranged)?.range;
      if (range) offset = range[0] as number;
      node = next;
    }
    return this.ofOffset(offset);
  }
}

type Ranged = { range?: number[] } | null | undefined;
