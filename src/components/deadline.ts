/** Sorts by date; what is due every year comes after what has a date, and what has none at the end. */
export const byDeadline = (a: { deadline: string | null }, b: { deadline: string | null }): number =>
  rank(a.deadline) < rank(b.deadline) ? -1 : Number(rank(a.deadline) > rank(b.deadline));

/** A month stands before the year that it closes in. */
const rank = (deadline: string | null) =>
  deadline === null ? '~~' : deadline === 'annual' ? '~' : deadline.padEnd(7, '-99');
