import type { Range } from '../model/clause.ts';
import { isRuling, trimRange } from '../text/width.ts';
import { type Box, readBox } from './box.ts';

/** A line of text: in this genre, a paragraph or a heading. */
export interface Line {
  type: 'line';
  start: number;
  end: number;
}
export type Block = Line | Box;

/** Text → lines and boxes, in order; together they hold every character that is neither white space nor a rule. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const corner = text.slice(at, lineEnd).indexOf('┌');
    if (corner < 0) {
      pushLine(found, text, at, lineEnd);
      at = lineEnd + 1;
    } else {
      pushLine(found, text, at, at + corner);
      const box = readBox(text, at + corner);
      found.push(box);
      at = box.end;
    }
  }
  return found;
}

function pushLine(found: Block[], text: string, from: number, to: number): void {
  const [start, end] = trimOuterRules(text, ...trimRange(text, from, to));
  if (start < end) found.push({ type: 'line', start, end });
}

/** Rules at the two ends of a line (what is left of a damaged box) are drawing, not text. */
function trimOuterRules(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  const drawn = (i: number) => isRuling(text[i] as string) || /\s/u.test(text[i] as string);
  while (from < to && drawn(from)) from++;
  while (to > from && drawn(to - 1)) to--;
  return [from, to];
}
