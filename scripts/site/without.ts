import { Refusal } from './refusal.ts';

/** What a build may leave out: slow to make, and nothing else is made of it. Pages lead to what is there; twins are compressed files. */
export const OPTIONAL = ['pdf', 'pictures', 'twins'] as const;
export type Optional = (typeof OPTIONAL)[number];

/**
 * `--without pdf,pictures`, or the option several times → what is left out, in the order of OPTIONAL.
 * @throws Refusal naming every word that is none of them.
 */
export function leftOut(typed: readonly string[]): Optional[] {
  const words = typed.flatMap((list) => list.split(/[,，、]/)).map((word) => word.trim());
  const strange = words.filter((word) => !OPTIONAL.some((name) => name === word));
  if (strange.length > 0) {
    const named = strange.map((word) => word || '空白').join('、');
    throw new Refusal(`--without 不认识 ${named}：只能略过 ${OPTIONAL.join('、')}，用逗号分开。`);
  }
  return OPTIONAL.filter((name) => words.includes(name));
}
