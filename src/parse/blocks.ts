import { isDrawing, isFrame, isRuling, isSpace, trimRange } from '../text/width.ts';
import { type Box, OPENING_CORNER, readBox } from './box.ts';

/** A line of text: in this genre, a paragraph or a heading. */
export interface Line {
  type: 'line';
  start: number;
  end: number;
  /** The frame of a box stands in it, or at its ends. */
  ruled: boolean;
}
export type Block = Line | Box;

/** Text → lines and boxes, in order; together they hold every character that is neither white space nor a rule. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let at = 0;
  const next = new RegExp(`${OPENING_CORNER.source}|\n`, 'g');
  while (at < text.length) {
    next.lastIndex = at;
    const stop = next.exec(text)?.index ?? text.length;
    pushLine(found, text, at, stop);
    if (stop === text.length || text[stop] === '\n') at = stop + 1;
    else {
      const box = readBox(text, stop);
      found.push(box);
      at = box.end;
    }
  }
  return found;
}

/** Frames at the two ends of a line are what is left of a damaged box: drawing, not text. */
function pushLine(found: Block[], text: string, lineStart: number, lineEnd: number): void {
  const rule = (i: number) => isRuling(text[i] as string) || isSpace(text[i] as string);
  let [from, to] = [lineStart, lineEnd];
  for (let i = lineStart; i < lineEnd && rule(i); i++) if (isFrame(text[i] as string)) from = i + 1;
  for (let i = lineEnd - 1; i >= from && rule(i); i--) if (isFrame(text[i] as string)) to = i;
  const [start, end] = trimRange(text, from, to);
  if (isDrawing(text, start, end)) return;
  let ruled = false;
  for (let i = lineStart; i < lineEnd && !ruled; i++) ruled = isFrame(text[i] as string);
  found.push({ type: 'line', start, end, ruled });
}
