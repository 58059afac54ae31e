/** 2020 → 2020年, 2017-10 → 2017年10月, annual → 每年. */
export function deadlineName(deadline: string | null): string {
  if (deadline === null) return '未写期限';
  if (deadline === 'annual') return '每年';
  const [year, month, day] = deadline.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** Sorts by date; what is due every year comes after what has a date, and what has none at the end. */
export const byDeadline = (a: { deadline: string | null }, b: { deadline: string | null }): number =>
  rank(a.deadline) < rank(b.deadline) ? -1 : Number(rank(a.deadline) > rank(b.deadline));

const rank = (deadline: string | null) => (deadline === null ? '~~' : deadline === 'annual' ? '~' : deadline);
