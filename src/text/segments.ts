import { bracketed } from './brackets.ts';
import { sentenceRanges } from './sentences.ts';

/** A piece of a sentence between commas; `[start, end)` without the mark that closes it. */
export interface Segment {
  start: number;
  end: number;
  /** Which sentence of the paragraph, from 0. */
  sentence: number;
  /** Which piece between semicolons or full stops, counted through the paragraph. */
  part: number;
}

/** The pieces of a paragraph between ，；。！？ in order; commas inside brackets and quotation marks divide nothing. */
export function segments(text: string): Segment[] {
  const inside = bracketed(text);
  const found: Segment[] = [];
  let part = 0;
  sentenceRanges(text).forEach(([from, to], sentence) => {
    let start = from;
    for (let i = from; i < to; i++) {
      const mark = text[i] as string;
      const comma = '，；：'.includes(mark) || (mark === ',' && !/\d/u.test(text[i + 1] ?? ''));
      const divides = comma && !inside.some((b) => b.start < i && i < b.end);
      if (!divides && !'。！？'.includes(mark)) continue;
      if (i > start) found.push({ start, end: i, sentence, part });
      if (mark === '；') part++;
      start = i + 1;
    }
    if (start < to && /[\p{L}\p{N}]/u.test(text.slice(start, to))) found.push({ start, end: to, sentence, part });
    part++;
  });
  return found;
}
