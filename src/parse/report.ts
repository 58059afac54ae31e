import type { RuleName } from '../model/rules.ts';

/** Reports a problem at a position of the text: what is seen there, and what to do where the cure of the rule is too general. */
export type Report = (rule: RuleName, position: number, message: string, hint?: string) => void;
