import type { Attested } from '../../model/attested.ts';
import type { Clause } from '../../model/clause.ts';
import { genreOf } from '../genres.ts';
import { bodiesIn, isSpaced, tight } from './bodies.ts';
import { type Line, said, saidBy } from './lines.ts';

/**
 * The title of the document, then the others that it prints. It is that of the work, where a notice encloses one; of the
 * notice, where it encloses several; the first work's, where no notice stands before them.
 */
export function readTitles(clauses: readonly Clause[], front: readonly Line[]): Attested[] {
  const titles = Map.groupBy(
    front.filter(({ role }) => role === 'title'),
    ({ clause }) => clause,
  );
  const works = clauses.filter(({ kind }) => kind === 'work');
  const printed = [...titles.values()].map((lines) => saidBy('title', joined(lines), lines));
  return works.length > 0 ? [...printed, ...works.map(ofWork)] : printed.toReversed();
}

const ofWork = ({ id, title, source }: Clause): Attested => ({
  ...{ field: 'title', value: plain(title), printed: title, clause: id, source },
});

/** 规划 in 某规划（2016-2020年）, where the title ends with the name of a genre. */
export function readKind(title: Attested | undefined, front: readonly Line[]): Attested[] {
  const lines = front.filter(({ clause }) => clause === title?.clause);
  for (const line of lines.toReversed()) {
    const genre = genreOf(line.words);
    if (genre) return [said('kind', genre.name, line, genre.start, genre.end)];
  }
  return [];
}

/** Lines → a title: without the spaces of the setting, but with those between the bodies that issue it. */
export function joined(lines: readonly Line[]): string {
  return lines.reduce((title, { words }, i) => {
    const before = lines[i - 1]?.words;
    const next = before !== undefined && bodiesIn(before).length > 0 && bodiesIn(words).length > 0;
    return title + (next ? ' ' : '') + plain(words);
  }, '');
}

/** 有 关 通 知 → 有关通知; a space beside a mark goes, one between two bodies stays. */
function plain(words: string): string {
  const title = words.trim().replace(/^《(.*)》$/u, '$1');
  const single = title.split(/\s+/u).filter((part) => part.length === 1).length;
  if (isSpaced(title) || single > title.split(/\s+/u).length / 2) return tight(title);
  return title
    .replace(/\s*([（()）〔〕《》“”、，])\s*/gu, '$1')
    .replace(/\s+(?=\p{Script=Han}$)/gu, '')
    .replace(/\s+/gu, ' ');
}
