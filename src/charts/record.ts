import type { Judgement } from '../model/comparison.ts';
import { deadlineText } from '../model/figure.ts';
import type { Target } from '../model/target.ts';
import { type Shape, shape, wordsIn } from './svg.ts';
import { spoken } from './words.ts';

/** A target with what a chart says of it beside its own fields. */
export interface ChartRecord extends Target {
  /** How running text calls the document: 规划. */
  docName: string;
  /** True for the records of the earliest document, which are drawn solid; the others are drawn hollow. */
  earliest: boolean;
  themeName: string;
  /** The clause in words: 第二部分（二）1第四段. */
  locator: string;
  /** Where the mark leads, from the root of the host. */
  href: string;
  /** What a public source says that it came to, where that can be compared; it is no part of the text. */
  outcome: { value: number; unit: string | null; says: string } | null;
}

/** A pair of indicators and how far they can be compared, with its records. */
export interface ChartPair {
  title: string;
  judgement: Judgement;
  reason: string;
  earlier: ChartRecord[];
  later: ChartRecord[];
}

export interface Drawing {
  height: number;
  shapes: Shape[];
}

/** One chart, made by rules from the records. */
export interface Chart {
  /** Its address on the page and the name of its files. */
  id: string;
  /** What it is of: 各行业增加值. */
  name: string;
  /** What it shows, in a sentence. */
  title: string;
  /** What is drawn and how. */
  subtitle: string;
  /** The records drawn, in the order of the drawing. */
  records: ChartRecord[];
  /** The drawing for a width, in pixels of the page. */
  draw(width: number): Drawing;
}

/** Below this width labels stand above their marks. */
export const isNarrow = (width: number): boolean => width < 500;

/**
 * What is drawn of a record as a link to it. Its name is the tooltip, if it has one, else the words that are seen and
 * the place that they are from.
 */
export function link(record: ChartRecord, ...drawn: Shape[]): Shape {
  const seen = drawn.map(wordsIn).join('');
  const { href, docName, locator } = record;
  const due = deadlineText(record.deadline);
  const place = `${seen.includes(due) ? '' : `，${due}`}，《${docName}》${locator}`;
  const title = drawn.some(({ name }) => name === 'title');
  const name = title ? null : seen === '' ? spoken(record) : seen + place;
  return shape('a', null, { href, 'aria-label': name }, ...drawn);
}
