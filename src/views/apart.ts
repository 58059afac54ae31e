import { join, type Span } from '../text/ranges.ts';
import type { Mark } from './marks.ts';

/** Marks of one kind that touch or overlap become one, so that no word is marked twice in the same way. */
export const apart = (marks: readonly Mark[]): Mark[] =>
  [...Map.groupBy(marks, ({ kind }) => kind)].flatMap(([kind, own]) =>
    join(own.map(({ start, end }): Span => [start, end])).map(([start, end]) => ({
      start,
      end,
      kind,
      href: null,
      label: null,
    })),
  );
