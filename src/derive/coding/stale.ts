import { type Problem, problem } from '../../model/problem.ts';

/** The problems of an entry that names what is not there, or what an entry before it named. */
export function stale<F extends string>(
  file: string,
  i: number,
  field: F,
  id: string,
  found: object | undefined,
  entries: readonly Record<F, string>[],
): Problem[] {
  const place = { file, at: [i, field] };
  if (!found) return [problem('coding/unknown', place, `没有 ${id}。`)];
  return entries.findIndex((other) => other[field] === id) === i
    ? []
    : [problem('coding/twice', place, `${id} 写了两次。`)];
}
