import type { z } from 'zod';
import type { Answer } from './answer.ts';
import type { Holdings } from './holdings.ts';

/** What a tool gives back: the answer as data, and the same in words. */
export interface Told<A extends Answer = Answer> {
  answer: A;
  words: string;
}

/** A question that can be asked. Its name, and the forms of question and answer, are a promise. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodObject;
  /** Throws ZodError on a question of another form. */
  ask(question: unknown, holdings: Holdings): Promise<Told>;
}

interface Written<I extends z.ZodObject, A extends Answer> extends Omit<Tool, 'ask'> {
  input: I;
  output: z.ZodObject & z.ZodType<A>;
  tell(question: z.infer<I>, holdings: Holdings): Told<A> | Promise<Told<A>>;
}

/** A tool as it is written down, with its types; asked, it reads the question first. */
export const tool = <I extends z.ZodObject, A extends Answer>(of: Written<I, A>): Written<I, A> & Tool => ({
  ...of,
  ask: async (question, holdings) => of.tell(of.input.parse(question), holdings),
});
