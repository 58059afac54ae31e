import type { Attested } from '../../model/attested.ts';
import type { Clause, ClauseKind } from '../../model/clause.ts';
import { readDates, readForce } from './dates.ts';
import { readIssuers } from './issuers.ts';
import { linesOf, wholeBrackets } from './lines.ts';
import { readAddressee, readPeriod, readShortTitle } from './names.ts';
import { readNumber } from './numbers.ts';
import { readKind, readTitles } from './title.ts';

export interface Read {
  /** What is taken: one statement a field, several of issuers and amendments. */
  attested: Attested[];
  /** What the text says elsewhere of the same: the title of the notice, who else is named, another day below the title. */
  others: Attested[];
}

/** What may hold a sentence: 二、本公告自2022年4月1日起施行。 is a heading by its number. */
const SAYS: ReadonlySet<ClauseKind> = new Set(['paragraph', 'part', 'section', 'item']);

/** What a text says of itself. Nothing is guessed: a field that no words say has no statement. */
export function attest(text: string, clauses: readonly Clause[]): Read {
  const front = wholeBrackets(
    clauses.filter(({ kind }) => kind === 'front').flatMap((clause) => linesOf(clause, text)),
  );
  const works = clauses.some(({ kind }) => kind === 'work');
  const body = clauses
    .filter(({ id, kind }) => SAYS.has(kind) && !/^(?:annex|work)-/u.test(id))
    .flatMap((clause) => linesOf(clause, text));
  const [title, ...otherTitles] = readTitles(clauses, front);
  const own = front.filter(({ clause }) => clause === title?.clause);
  const dates = readDates(front);
  const inForce = dates.some(({ field }) => field === 'inForce') ? [] : readForce(front, works ? [] : body);
  const [issuers = [], ...otherIssuers] = readIssuers(front, title);
  const later = dates.filter(
    (date, i) => date.field !== 'amended' && dates.findIndex(({ field }) => field === date.field) < i,
  );
  return {
    attested: [
      ...(title ? [title] : []),
      ...readKind(title, front),
      ...readNumber(front),
      ...issuers,
      ...dates.filter((date) => !later.includes(date)),
      ...inForce,
      ...readAddressee(front),
      ...readPeriod(own, [...front, ...body.slice(0, 40)]),
      ...readShortTitle(title?.value ?? '', front),
    ],
    others: [...otherTitles, ...otherTitles.flatMap((one) => readKind(one, front)), ...otherIssuers.flat(), ...later],
  };
}
