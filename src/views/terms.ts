import type { Term } from '../model/term.ts';

/** What a term means, in the words that stand in the glossary. */
export const meaningOf = ({ definition }: Pick<Term, 'definition'>): string => definition ?? '没有把握，不作解释。';

/** On what the explanation of a term rests, where it is not the text's own. */
export function basisOf({ basis, sourceNote }: Pick<Term, 'basis' | 'sourceNote'>): string {
  if (basis === 'editor') return sourceNote ? `编者概括，词见${sourceNote}` : '编者概括，按行业通行的说法';
  return sourceNote ?? '原文没有说明，也没有找到可靠的依据';
}
