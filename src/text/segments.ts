import { bracketed } from './brackets.ts';
import { holding, outermost } from './ordered.ts';
import { sentenceRanges } from './sentences.ts';

/** A piece of a sentence between commas; `[start, end)` without the mark that closes it. */
export interface Segment {
  start: number;
  end: number;
  /** Which sentence of the paragraph, from 0. */
  sentence: number;
  /** Where the first piece of its sentence starts. */
  opening: number;
  /** Which piece between semicolons or full stops, counted through the paragraph. */
  part: number;
}

/** The pieces of a paragraph between ，；。！？ in order; commas inside brackets and quotation marks divide nothing. */
export function segments(text: string): Segment[] {
  const inside = outermost(bracketed(text));
  const found: Segment[] = [];
  let part = 0;
  sentenceRanges(text).forEach(([from, to], sentence) => {
    let start = from;
    let opening = -1;
    for (let i = from; i < to; i++) {
      const mark = text[i] as string;
      const comma = '，；：;\t'.includes(mark) || (mark === ',' && !/\d/u.test(text[i + 1] ?? ''));
      const divides = comma && !holding(inside, i);
      if (!divides && !'。！？'.includes(mark)) continue;
      if (i > start) {
        if (opening < 0) opening = start;
        found.push({ start, end: i, sentence, opening, part });
      }
      if (mark === '；' || mark === ';') part++;
      start = i + 1;
    }
    if (start < to && /[\p{L}\p{N}]/u.test(text.slice(start, to)))
      found.push({ start, end: to, sentence, opening: opening < 0 ? start : opening, part });
    part++;
  });
  return found;
}
