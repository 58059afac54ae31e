import { deadlineRank } from '../model/figure.ts';

/** Sorts by date; what is due every year comes after what has a date, and what has none at the end. */
export const byDeadline = (a: { deadline: string | null }, b: { deadline: string | null }): number =>
  deadlineRank(a.deadline) < deadlineRank(b.deadline)
    ? -1
    : Number(deadlineRank(a.deadline) > deadlineRank(b.deadline));
